import 'server-only';
import type { Transaction } from '../../platform/db/client';
import type { Line } from '../types';
import type { RosterTarget } from './types';

/** Writes what was reckoned under the locks: what goes first, then what comes, for nobody has two shifts at once. */
export async function writeRoster(tx: Transaction, lines: readonly Line<RosterTarget>[]): Promise<void> {
  const targets = lines.flatMap(({ target }) => target ?? []);
  const gone = targets.flatMap((target) => ('remove' in target ? [target.remove] : target.replaces));
  const come = targets.flatMap((target) => ('write' in target ? [target] : []));
  const before = await tx.shift.findMany({ where: { id: { in: gone.map(({ id }) => id) } }, select: { id: true, version: true } });
  const versions = new Map(before.map(({ id, version }) => [id, version]));
  if (gone.length > 0) await tx.shift.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  await tx.shift.createMany({
    // A shift that only changes stays itself: its page may be open somewhere.
    data: come.map(({ write, replaces: [first] }) => ({ ...write, ...(first && { id: first.id, version: (versions.get(first.id) ?? 0) + 1 }) })),
  });
}
