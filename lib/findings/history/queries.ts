import 'server-only';
import { database, type Reader } from '../../platform/db/client';
import type { FindingSide, FindingState } from '../types';
import type { FindingEvent } from './types';

/** What was written beside each kind of change. */
type Before = {
  statement: string;
  questions: string;
  state: FindingState;
  text?: string;
  passageId: string;
  to: FindingSide;
  side: FindingSide;
  note: string;
};

/** Everything that happened to a finding, the latest first. `back` on a detached passage: it stands there again. */
export async function listFindingEvents(findingId: string, reader: Reader = database()): Promise<FindingEvent[]> {
  const [rows, standing] = await Promise.all([
    reader.findingChange.findMany({
      where: { findingId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { id: true, kind: true, at: true, before: true, actor: { select: { name: true } } },
    }),
    reader.findingPassage.findMany({ where: { findingId, removedAt: null }, select: { passageId: true } }),
  ]);
  const before = rows.map((row) => row.before as unknown as Before);
  const ids = [...new Set(before.flatMap(({ passageId }) => passageId ?? []))];
  const texts = await reader.passage.findMany({ where: { id: { in: ids } }, select: { id: true, text: true } });
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const there = new Set(standing.map(({ passageId }) => passageId));
  return rows.map(({ id, kind, at, actor }, index): FindingEvent => {
    const { statement, questions, state, text, passageId, to, side, note } = before[index]!;
    const line = { id, at, actor: actor.name };
    const passage = { passageId, passage: textOf.get(passageId) ?? '' };
    if (kind === 'made') return { ...line, kind };
    if (kind === 'reworded') return { ...line, kind, statement, questions };
    if (kind === 'moved') return { ...line, kind, from: state };
    if (kind === 'counterSought') return { ...line, kind, text: text ?? null };
    if (kind === 'noted') return { ...line, kind, ...passage, note };
    if (kind === 'detached') return { ...line, kind, ...passage, side, back: there.has(passageId) };
    return { ...line, kind, ...passage, side: to };
  });
}
