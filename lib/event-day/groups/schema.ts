import { z } from 'zod';
import { checkbox, id, wholeNumber } from '../../platform/text';

/** Groups of about so many people, or so many groups; of all with a place, or of those who are there. */
export const dealSchema = z.object({
  eventId: id,
  by: z.enum(['size', 'groups'], { error: 'choose' }),
  count: wholeNumber(1, 100),
  onlyPresent: checkbox,
});
export type DealInput = z.output<typeof dealSchema>;

export const redealSchema = z.object({ dealId: id });
export type RedealInput = z.output<typeof redealSchema>;

export const moveSchema = z.object({ dealId: id, registrationId: id, group: wholeNumber(1, 100) });
export type MoveInput = z.output<typeof moveSchema>;

/** A group's button says which group and whether it is to be locked: `<group> yes` or `<group> no`. */
export const groupLockSchema = z
  .object({ dealId: id, press: z.string().regex(/^[1-9]\d?0? (yes|no)$/, { error: 'choose' }) })
  .transform(({ dealId, press }) => ({ dealId, group: Number(press.split(' ')[0]), locked: press.endsWith('yes') }));
export type GroupLockInput = z.output<typeof groupLockSchema>;

export const wishSchema = z
  .object({ eventId: id, kind: z.enum(['together', 'apart'], { error: 'choose' }), firstId: id, secondId: id })
  .refine(({ firstId, secondId }) => firstId !== secondId, { path: ['secondId'], error: 'choose' });
export type WishInput = z.output<typeof wishSchema>;

/** The button beside a wish names both: `<first> <second>`. */
export const dropWishSchema = z
  .object({ eventId: id, pair: z.string().transform((pair) => pair.split(' ')).pipe(z.tuple([id, id])) })
  .transform(({ eventId, pair: [firstId, secondId] }) => ({ eventId, firstId, secondId }));
export type DropWishInput = z.output<typeof dropWishSchema>;
