import { z } from 'zod';
import { checkbox, id, paragraphs } from '../platform/text';
import { importKinds, lineStates, type ColumnKey, type ImportKind, type ImportProblem, type LineState } from './types';

export const importSchema = z.object({ importId: id });
export const confirmSchema = z.object({
  importId: id,
  /** Of the lines that were seen; others are not what was said yes to. */
  version: z.coerce.number().int().min(1).max(1_000_000),
  onlyGood: checkbox,
  whole: checkbox,
});
export type ConfirmInput = z.output<typeof confirmSchema>;

/** Why rows that break published visits are to be saved all the same. */
export const anywaySchema = z.object({ importId: id, reason: paragraphs(500) });
export type AnywayInput = z.output<typeof anywaySchema>;

export const kindSchema = z.enum(importKinds);

type Query = Record<string, string | string[] | undefined>;
const first = (query: Query, name: string) => [query[name]].flat()[0];

export type LineFilter = { show: LineState | 'moved' | null; page: number };

/** The preview's address; what makes no sense there is left out rather than refused. */
export function readLineFilter(query: Query): LineFilter {
  return {
    show: z.enum([...lineStates, 'moved']).nullable().catch(null).parse(first(query, 'show') ?? null),
    page: z.coerce.number().int().min(1).max(100_000).catch(1).parse(first(query, 'page')),
  };
}

type Words = { problems: Record<ImportProblem, string>; columns: Record<ColumnKey, string> };

/** What the address says became of a file that was not read: only what there are words for. */
export function readProblem(query: Query, { problems, columns }: Words): { kind: ImportKind | null; reason: ImportProblem; columns: ColumnKey[] } | null {
  const reason = first(query, 'problem') ?? '';
  if (!Object.hasOwn(problems, reason)) return null;
  const named = (first(query, 'columns') ?? '').split(' ').filter((key): key is ColumnKey => Object.hasOwn(columns, key));
  const kind = kindSchema.nullable().catch(null).parse(first(query, 'kind') ?? null);
  return { kind, reason: reason as ImportProblem, columns: [...new Set(named)] };
}
