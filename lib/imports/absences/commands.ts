import 'server-only';
import type { Transaction } from '../../platform/db/client';
import type { Line } from '../types';
import type { AbsenceTarget } from './types';

/** Writes what was reckoned under the locks. What goes stays as history; what comes carries its file. */
export async function writeAbsences(tx: Transaction, lines: readonly Line<AbsenceTarget>[], importId: string): Promise<void> {
  const targets = lines.flatMap(({ target }) => target ?? []);
  const gone = targets.flatMap((target) => ('remove' in target ? [target.remove] : target.replaces));
  const come = targets.flatMap((target) => ('write' in target ? [target.write] : []));
  if (gone.length > 0) await tx.commitment.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { active: false } });
  await tx.commitment.createMany({
    data: come.flatMap(({ pieces, employeeId, note, overBooked }) => pieces.map((piece) => ({ employeeId, note, overBooked, ...piece, kind: 'block' as const, importId }))),
  });
}
