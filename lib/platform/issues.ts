import type { z } from 'zod';

/** The sentences a field can be wrong with; each is a key under `validation` in the messages. */
export const issueKeys = [
  'required',
  'tooShort',
  'tooLong',
  'tooFew',
  'tooMany',
  'tooSmall',
  'tooLarge',
  'notANumber',
  'notADate',
  'notATime',
  'notAnEmail',
  'choose',
  'badCharacters',
  'missingHour',
  'endBeforeStart',
  'overlaps',
  'cprNumber',
  'invalid',
] as const;
export type IssueKey = (typeof issueKeys)[number];
export type FieldIssue = { key: IssueKey; params: Record<string, string> };

/**
 * zod and react-hook-form carry an error as one string, so key and parameters travel as `tooLong?max=200`
 * and are turned into a sentence in the reader's language only where they are shown.
 */
export function encodeIssue(key: IssueKey, params: Record<string, string | number> = {}): string {
  const query = new URLSearchParams(
    Object.entries(params).map(([name, value]) => [name, String(value)]),
  ).toString();
  return query ? `${key}?${query}` : key;
}

export function decodeIssue(encoded: string): FieldIssue {
  const [key = '', query = ''] = encoded.split('?', 2);
  const known = issueKeys.find((candidate) => candidate === key) ?? 'invalid';
  return { key: known, params: Object.fromEntries(new URLSearchParams(query)) };
}

function sizeKey(origin: string, below: boolean): IssueKey {
  if (origin === 'string') return below ? 'tooShort' : 'tooLong';
  if (origin === 'array' || origin === 'set') return below ? 'tooFew' : 'tooMany';
  return below ? 'tooSmall' : 'tooLarge';
}

/** Maps zod's own issues to our keys; pass as `error` of `safeParse` on the server and of the form's resolver. */
export function describeIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'required';
      return issue.expected === 'number' || issue.expected === 'int' ? 'notANumber' : 'invalid';
    case 'too_small': {
      const minimum = Number(issue.minimum);
      if (issue.origin === 'string' && minimum <= 1) return 'required';
      if (issue.origin === 'array' && minimum <= 1) return 'choose';
      return encodeIssue(sizeKey(issue.origin, true), { min: minimum });
    }
    case 'too_big':
      return encodeIssue(sizeKey(issue.origin, false), { max: Number(issue.maximum) });
    case 'invalid_value':
      return 'choose';
    case 'invalid_format':
      return issue.format === 'email' ? 'notAnEmail' : 'invalid';
    default:
      return 'invalid';
  }
}
