import { z } from 'zod';
import { id, line, paragraphs, several } from '../platform/text';
import { audiences } from './types';

export const limits = { subject: 120, text: 4000 } as const;

export const messageSchema = z.object({
  eventId: id,
  /** Drawn with the form, so that it is sent once. */
  clientKey: id,
  audience: several(audiences).refine((chosen) => chosen.length > 0, { error: 'choose' }),
  subject: line(limits.subject),
  text: paragraphs(limits.text),
  confirmed: z.string().max(64).optional().default(''),
});
export type MessageInput = z.output<typeof messageSchema>;

/** To how many a message has just gone, as the page's address says; 0 for anything else. */
export function readSent({ sent }: { sent?: string | string[] }): number {
  const count = Number([sent].flat()[0]);
  return Number.isInteger(count) && count > 0 && count < 10_000 ? count : 0;
}
