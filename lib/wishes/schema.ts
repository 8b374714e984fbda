import { z } from 'zod';
import { civilDate, id, optionalChoice, optionalId, optionalLine, wholeNumber } from '../platform/text';
import { addCivilDays, instantOf, isClockTime, startOfCivilDay } from '../platform/time';
import { MOST_WISHES } from './rules';
import type { Wish } from './types';

/** Rows for times that one cannot; days that hang together need one each. */
export const absenceRows = 5;
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

const forOpening = (openingId: string): Wish => ({ openingId, siteId: null, topic: null, weekday: null });

/** A row of the form: an opening, or a kind of opening. A row with neither is no wish. */
const wishRow = z
  .object({
    opening: optionalId.optional().default(null),
    site: optionalId.optional().default(null),
    topic: optionalLine(200).optional().default(''),
    day: optionalChoice(weekdays),
  })
  .transform(({ opening, site, topic, day }): Wish | null => {
    // The opening says all that the kind could say; without scripts both may have been chosen.
    if (opening) return forOpening(opening);
    if (!site && !topic && !day) return null;
    return { openingId: null, siteId: site, topic: topic || null, weekday: day && Number(day) };
  });

const clockOrNothing = z
  .string()
  .optional()
  .default('')
  .refine((value) => value === '' || isClockTime(value), { error: 'notATime' });

/** A day with or without times: none at all is the whole day, one alone is from or until then. */
const absenceRow = z
  .object({ day: z.union([civilDate, z.literal('')]).optional().default(''), from: clockOrNothing, to: clockOrNothing })
  .transform(({ day, from, to }, context) => {
    const issue = (path: 'day' | 'from' | 'to', message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (!day) {
      if (!from && !to) return null;
      issue('day', 'required');
      return z.NEVER;
    }
    const starts = from ? instantOf(day, from) : startOfCivilDay(day);
    const ends = to ? instantOf(day, to) : startOfCivilDay(addCivilDays(day, 1));
    if (!starts) issue('from', 'missingHour');
    if (!ends) issue('to', 'missingHour');
    if (starts && ends && ends <= starts) issue('to', 'endBeforeStart');
    return starts && ends ? { starts, ends } : z.NEVER;
  });

const notEmpty = <Row>(row: Row | null): row is Row => row !== null;

/** Everything somebody says about a round, as one form posts it; rows left empty close up. */
export const wishSchema = z
  .object({
    roundId: id,
    /** The version the form was opened on; 0 where nothing was saved yet. */
    version: wholeNumber(0, 1_000_000),
    rows: z.array(wishRow).max(MOST_WISHES).optional().default([]),
    absences: z.array(absenceRow).max(absenceRows).optional().default([]),
    pairWith: optionalId.optional().default(null),
    swapWith: optionalId.optional().default(null),
    takes: z.enum(['anything', 'onlyWishes'], { error: 'choose' }),
    /** The button at an opening in the list: saves the rest with it, as the last wish. */
    add: optionalId.optional().default(null),
  })
  .transform(({ rows, absences, add, takes, ...rest }) => ({
    ...rest,
    onlyWishes: takes === 'onlyWishes',
    wishes: [...rows.filter(notEmpty), ...(add ? [forOpening(add)] : [])],
    absences: absences.filter(notEmpty),
  }));
export type WishInput = z.output<typeof wishSchema>;

export const withdrawSchema = z.object({ roundId: id, version: wholeNumber(0, 1_000_000) });
export type WithdrawInput = z.output<typeof withdrawSchema>;

export const remindSchema = z.object({ roundId: id });
export type RemindInput = z.output<typeof remindSchema>;
