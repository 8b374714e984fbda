import { z } from 'zod';
import { guestMailGroups } from '../../mails/rules';
import { email, id, line, optionalLine, several } from '../../platform/text';
import { answerFields } from '../schema';

export const inviteSchema = z.object({ eventId: id, name: line(120), email, organisation: optionalLine(120), unitId: id });
export type InviteInput = z.output<typeof inviteSchema>;

export const revokeSchema = z.object({ guestId: id });
export type RevokeInput = z.output<typeof revokeSchema>;

/** Whose link it was that a form of theirs came from. */
export const linked = { token: z.string().max(200) };
export const guestLinkSchema = z.object(linked);

/** What a guest ticks; what is not ticked is unwanted. */
export const guestMailSchema = z.object({ wanted: several(guestMailGroups), ...linked });
export type GuestMailInput = z.output<typeof guestMailSchema>;

/** What a guest answers by their link: come, wait for a place, or not come after all. */
export const guestAnswerSchema = z.object({ answer: z.enum(['come', 'wait', 'leave']), ...answerFields });
export type GuestEntry = { answer: 'come' | 'wait'; diet?: string; access?: string };
