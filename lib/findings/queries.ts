import 'server-only';
import { database, type Reader } from '../platform/db/client';
import { isId } from '../platform/text';
import { listEvidence, listEvidenceFacts } from './evidence/queries';
import { strengthOf, warningsOf } from './strength/rules';
import type { EvidenceFacts } from './strength/types';
import type { FindingState, FindingView, FindingWithEvidence } from './types';

const named = { select: { name: true } } as const;
const columns = {
  ...{ id: true, projectId: true, number: true, statement: true, questions: true, state: true, version: true },
  ...{ counterSought: true, counterOn: true, changedAt: true, stateAt: true, changedBy: named, stateBy: named },
} as const;

type Row = Omit<FindingView, 'counterSought' | 'changedBy' | 'stateBy' | 'strength' | 'warnings'> & {
  counterSought: string;
  counterOn: Date | null;
  changedBy: { name: string };
  stateBy: { name: string };
};

function toView({ counterOn, counterSought, changedBy, stateBy, ...row }: Row, evidence: readonly EvidenceFacts[]): FindingView {
  return {
    ...row,
    counterSought: counterOn && { text: counterSought, on: counterOn.toISOString().slice(0, 10) },
    changedBy: changedBy.name,
    stateBy: stateBy.name,
    strength: strengthOf(evidence),
    warnings: warningsOf(evidence, counterOn !== null),
  };
}

/** The project's findings by number, dropped ones too; with `states` only those. */
export async function listFindings(
  projectId: string,
  reader: Reader = database(),
  states?: readonly FindingState[],
): Promise<FindingView[]> {
  const rows = await reader.finding.findMany({
    where: { projectId, ...(states && { state: { in: [...states] } }) },
    orderBy: { number: 'asc' },
    select: columns,
  });
  const evidence = await listEvidenceFacts(rows.map(({ id }) => id), reader);
  return rows.map((row) => toView(row, evidence.get(row.id) ?? []));
}

/** One finding with its passages, those for it first; null when there is none. */
export async function getFinding(id: string, reader: Reader = database()): Promise<FindingWithEvidence | null> {
  if (!isId(id)) return null;
  const row = await reader.finding.findUnique({ where: { id }, select: columns });
  if (!row) return null;
  const evidence = await listEvidence(id, reader);
  const facts = evidence.map(({ side, passage }) => ({ ...passage, side }));
  return { ...toView(row, facts), evidence };
}
