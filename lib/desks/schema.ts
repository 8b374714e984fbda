import { z } from 'zod';
import { encodeIssue } from '../platform/issues';
import { checkbox, id, line, optionalId, optionalParagraphs, wholeNumber } from '../platform/text';
import { isClockTime, minutesOf } from '../platform/time';
import { weekdayKeys, type Period } from './types';

export const mostPeople = 100;
export const mostPeriodsADay = 6;

const typed = z.string().trim().default('');

/** "8", "8.30", "08:30" and "830" are all ways to write a time; what is none of them stays as it was typed. */
function asClock(text: string): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text) ?? [];
  return hours === undefined ? text : `${hours.padStart(2, '0')}:${minutes}`;
}

const row = z.object({ from: typed.transform(asClock), to: typed.transform(asClock), people: typed });
type Row = z.output<typeof row>;
const day = z.array(row).max(mostPeriodsADay).default([]);
const week = z.object(Object.fromEntries(weekdayKeys.map((key) => [key, day])) as Record<(typeof weekdayKeys)[number], typeof day>);
type Week = z.output<typeof week>;

const isEmpty = ({ from, to, people }: Row) => from === '' && to === '' && people === '';

/** What is wrong with one line of the form, by field. An open line without a number of people is not finished. */
function issuesOf({ from, to, people }: Row): [keyof Row, string][] {
  const found: [keyof Row, string][] = [];
  if (!isClockTime(from)) found.push(['from', from === '' ? 'required' : 'notATime']);
  if (!isClockTime(to)) found.push(['to', to === '' ? 'required' : 'notATime']);
  else if (isClockTime(from) && minutesOf(to) <= minutesOf(from)) found.push(['to', 'endBeforeStart']);
  if (people === '') found.push(['people', 'required']);
  else if (!/^\d{1,9}$/.test(people)) found.push(['people', 'notANumber']);
  else if (Number(people) > mostPeople) found.push(['people', encodeIssue('tooLarge', { max: mostPeople })]);
  return found;
}

/** The week as the form posts it, read into periods: empty lines are left out, lines of a day may not overlap. */
export const periodsSchema = week
  .superRefine((typedWeek, context) => {
    for (const key of weekdayKeys) {
      const done: Period[] = [];
      typedWeek[key].forEach((line, index) => {
        if (isEmpty(line)) return;
        const issues = issuesOf(line);
        for (const [field, message] of issues) context.addIssue({ code: 'custom', path: [key, index, field], message });
        if (issues.length > 0) return;
        const period = toPeriod(1, line);
        if (done.some((other) => other.from < period.to && period.from < other.to)) {
          context.addIssue({ code: 'custom', path: [key, index, 'from'], message: 'overlaps' });
        }
        done.push(period);
      });
    }
  })
  .transform((typedWeek: Week): Period[] =>
    weekdayKeys.flatMap((key, index) =>
      typedWeek[key]
        .filter((line) => !isEmpty(line))
        .map((line) => toPeriod(index + 1, line))
        .sort((a, b) => a.from - b.from),
    ),
  );

function toPeriod(weekday: number, { from, to, people }: Row): Period {
  return { weekday, from: minutesOf(from), to: minutesOf(to), people: Number(people) };
}

const common = {
  name: line(80),
  /** Left out, it stays as it is; empty, nobody answers for the desk. */
  responsibleId: optionalId.optional(),
  /** Tuesday to Friday are as Monday, whatever stands in their lines. */
  weekdaysAsMonday: checkbox,
  week: periodsSchema,
};
export const addDeskSchema = z.object({ unitId: id, siteId: id, ...common }).transform(withMonday);
export const changeDeskSchema = z
  .object({
    deskId: id,
    version: wholeNumber(1, 1_000_000),
    ...common,
    /** Whether a minimum that published visits leave the desk under is set all the same, and why. */
    anyway: checkbox,
    reason: optionalParagraphs(500).optional().default(''),
  })
  .refine(({ anyway, reason }) => !anyway || reason !== '', { path: ['reason'], error: 'required' })
  .transform(withMonday);
export const deskSchema = z.object({ deskId: id });

function withMonday<Input extends { weekdaysAsMonday: boolean; week: Period[] }>({ weekdaysAsMonday, week, ...input }: Input) {
  const monday = week.filter(({ weekday }) => weekday === 1);
  const periods = weekdaysAsMonday
    ? [
        ...[1, 2, 3, 4, 5].flatMap((weekday) => monday.map((period) => ({ ...period, weekday }))),
        ...week.filter(({ weekday }) => weekday > 5),
      ]
    : week;
  return { ...input, periods };
}

export type AddDeskInput = z.output<typeof addDeskSchema>;
export type ChangeDeskInput = z.output<typeof changeDeskSchema>;
