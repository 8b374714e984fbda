import { z } from 'zod';
import { id, several } from '../platform/text';
import { mailGroups } from './rules';

/** What a person ticks, and the language of their mail; what is not ticked is unwanted. */
export const chooseMailSchema = z.object({ wanted: several(mailGroups), locale: z.enum(['da', 'en'], { error: 'choose' }) });
export type ChooseMailInput = z.output<typeof chooseMailSchema>;

export const sendAgainSchema = z.object({ mailId: id });
export type SendAgainInput = z.output<typeof sendAgainSchema>;

export const outboxFilters = ['all', 'failed', 'queued', 'sent'] as const;
export type OutboxFilter = { show: (typeof outboxFilters)[number]; page: number };

/** The outbox's address as typed by anybody: what is not understood counts as not there. */
export function readOutboxFilter(query: Record<string, string | string[] | undefined>): OutboxFilter {
  const [show, page] = ['show', 'page'].map((name) => [query[name]].flat()[0]);
  const number = Number(page);
  return { show: outboxFilters.find((one) => one === show) ?? 'all', page: Number.isInteger(number) && number >= 1 && number <= 10_000 ? number : 1 };
}
