import { z } from 'zod';
import type { PlannerRound } from '../planner/types';
import { findInconsistencies } from './consistency/rules';
import { step } from './loose/rules';
import { planFileSchema, roundFileSchema } from './schema';
import type { FileError, FileReading } from './types';

/** Reads the text of a round file: the round, with remarks, or every error there is in it, each with its place. */
export function readRound(text: string): FileReading {
  // Editors on Windows put a mark before the first letter.
  const json = text.replace(/^\ufeff/, '');
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    return { ok: false, errors: [{ path: '', key: 'notJson', params: placeOf(json) }] };
  }
  const parsed = roundFileSchema.safeParse(file, { reportInput: true });
  const { errors, remarks } = findInconsistencies(file);
  const all = [...(parsed.success ? [] : parsed.error.issues.flatMap(errorsOf)), ...errors];
  if (!parsed.success || all.length > 0) return { ok: false, errors: all };
  const { $schema: _schema, ...round } = parsed.data;
  // The schema holds leftOutBefore to 0, 1 and 2; its type is a number.
  return { ok: true, round: round as PlannerRound, remarks };
}

/** The round as a file that `readRound` reads back. */
export function writeRound(round: PlannerRound): string {
  return `${JSON.stringify(round, null, 2)}\n`;
}

/** JSON Schemas of the round file and of the answer, as they stand in docs/schemas. */
export function describeFiles(): { round: object; plan: object } {
  return { round: z.toJSONSchema(roundFileSchema, { io: 'input' }), plan: z.toJSONSchema(planFileSchema, { io: 'input' }) };
}

/**
 * Where the text stops being JSON. Not every engine says, so it is asked for ever closer: what only wants a
 * continuation is good so far, and nothing after the first fault is.
 */
function placeOf(text: string): { line: number; column: number } {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const before = text.slice(0, good).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    return /end of JSON|unterminated|no number after|missing/i.test(error instanceof Error ? error.message : '');
  }
}

function errorsOf(issue: z.core.$ZodIssue): FileError[] {
  const path = issue.path.map((key) => step(key as string | number)).join('');
  const error = (key: FileError['key'], params: FileError['params'] = {}): FileError[] => [{ path, key, params }];
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return error('missing');
      return error('wrongType', { expected: issue.expected === 'int' ? 'integer' : issue.expected });
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: `${path}${step(key)}`, key: 'unknownKey', params: { name: key } }));
    case 'invalid_format':
      return error('notATime', { value: String(issue.input) });
    case 'too_small':
      return issue.origin === 'string' ? error('empty') : error('tooSmall', { min: Number(issue.minimum) });
    case 'too_big':
      return error('tooLarge', { max: Number(issue.maximum) });
    default:
      return error('wrongType', { expected: 'other' });
  }
}
