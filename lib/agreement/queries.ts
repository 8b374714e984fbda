import 'server-only';
import { textFields } from '../observations/types';
import { database, type Reader } from '../platform/db/client';
import type { SharedText } from './types';

/** Beyond this a figure does not move, and reading every sentence anew would keep somebody waiting. */
export const MOST_SHARED = 2_000;

/** The latest texts of the current project on which both have begun, with what each marked; `onlyId` for one of them. */
export async function listSharedTexts(first: string, second: string, onlyId: string | null = null, reader: Reader = database()): Promise<SharedText[]> {
  if (first === second) return [];
  const rows = await reader.observation.findMany({
    where: {
      ...{ state: 'submitted', project: { current: true } },
      ...(onlyId && { id: onlyId }),
      AND: [{ codedTexts: { some: { coderId: first } } }, { codedTexts: { some: { coderId: second } } }],
    },
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
    take: MOST_SHARED,
    select: {
      ...{ id: true, occurredAt: true, facts: true, quote: true, interpretation: true, comparisonText: true, idea: true },
      codings: {
        // A mark that needs a look has no place in the text as it stands.
        where: { removedInId: null, coderId: { in: [first, second] }, passage: { removedInId: null, needsLook: false } },
        select: { themeId: true, coderId: true, passage: { select: { field: true, fromChar: true, toChar: true } } },
      },
    },
  });
  return rows.map(({ id, occurredAt, codings, ...row }) => ({
    id,
    occurredAt: occurredAt!,
    texts: textFields.map((field) => ({ field, text: row[field] })).filter(({ text }) => text !== ''),
    codings: codings.map(({ themeId, coderId, passage }) => ({
      ...{ themeId, field: passage.field, from: passage.fromChar, to: passage.toChar },
      coder: coderId === first ? (0 as const) : (1 as const),
    })),
  }));
}
