import { z } from 'zod';
import { findCprNumbers } from './cpr';
import { encodeIssue } from './issues';
import { isCivilDate, isClockTime } from './time';

// NUL and other control characters break PostgreSQL, spreadsheets and XML; tab and line feeds are text.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/;
/** Marks that turn the reading direction of what follows: never typed at a counter, good for disguising a name. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** NFC, so that å is one letter however a phone typed it; no direction marks; Unix line ends; no outer white space. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(direction, '').replace(/\r\n?/g, '\n').trim();
}

function text(max: number) {
  return z
    .string()
    .transform(tidyText)
    .refine((value) => !control.test(value) && !loneSurrogate.test(value), { error: 'badCharacters' })
    // Counted in code points, as people count letters.
    .refine((value) => [...value].length <= max, { error: encodeIssue('tooLong', { max }) })
    // Wherever people write, somebody may write of a citizen: no text of this app holds a number that tells who.
    .superRefine((value, context) => {
      const [found] = findCprNumbers(value);
      if (found) context.addIssue({ code: 'custom', message: encodeIssue('cprNumber', { found }) });
    });
}

/** Text on one line, empty allowed. */
export function optionalLine(max: number) {
  return text(max).transform((value) => value.replace(/\s+/g, ' '));
}

/** Text on one line, something required. */
export function line(max: number) {
  return optionalLine(max).refine((value) => value.length > 0, { error: 'required' });
}

/** Text of several lines, empty allowed. */
export function optionalParagraphs(max: number) {
  return text(max);
}

export function paragraphs(max: number) {
  return text(max).refine((value) => value.length > 0, { error: 'required' });
}

/** The id of a row; what is no UUID is refused before it reaches the database. */
export const id = z.uuid({ error: 'choose' });

/** True for what can be the id of a row at all: an address typed by hand may hold anything. */
export const isId = (text: string): boolean => id.safeParse(text).success;

/** A select's value where "none" posts the empty string. */
export const optionalId = z.union([id, z.literal('').transform(() => null)], { error: 'choose' });

export const civilDate = z
  .string()
  .refine((value) => value !== '', { error: 'required' })
  .refine((value) => value === '' || isCivilDate(value), { error: 'notADate' });
export const clockTime = z
  .string()
  .refine((value) => value !== '', { error: 'required' })
  .refine((value) => value === '' || isClockTime(value), { error: 'notATime' });

/** A whole number as a form posts it. */
export function wholeNumber(min: number, max: number) {
  return z
    .union([z.string().trim(), z.number()])
    .refine((value) => value !== '', { error: 'required' })
    .transform((value) => Number(value))
    .refine((value) => Number.isInteger(value), { error: 'notANumber' })
    .refine((value) => !Number.isInteger(value) || value >= min, { error: encodeIssue('tooSmall', { min }) })
    .refine((value) => !Number.isInteger(value) || value <= max, { error: encodeIssue('tooLarge', { max }) });
}

export const email = z
  .string()
  .transform((value) => tidyText(value).toLowerCase())
  .pipe(z.email({ error: 'notAnEmail' }).max(254, { error: encodeIssue('tooLong', { max: 254 }) }));

/** A checkbox: present is true. */
export const checkbox = z
  .union([z.literal('on'), z.literal('true'), z.boolean(), z.literal('')])
  .optional()
  .transform((value) => value === true || value === 'on' || value === 'true');

/** Check boxes of one name: nothing, one text or several. */
export function several<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .union([z.array(z.enum(values)), z.enum(values).transform((value) => [value]), z.literal('').transform(() => [])], {
      error: 'choose',
    })
    .optional()
    .transform((chosen) => [...new Set(chosen ?? [])] as Values[number][]);
}

/** A choice that may be left open. */
export function optionalChoice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .union([z.enum(values), z.literal('').transform(() => null), z.null()], { error: 'choose' })
    .optional()
    .transform((chosen) => chosen ?? null);
}
