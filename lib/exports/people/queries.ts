import 'server-only';
import { Prisma } from '../../platform/db/generated/client';
import type { Snapshot } from '../../platform/db/snapshot';

type StandIns = ReadonlyMap<string, string>;
const ofSnapshot = new WeakMap<Snapshot, Promise<StandIns>>();

/** The current project's stand-in of everybody, by the person's id: looked up once in a snapshot and not for each of a million rows. */
export function readStandIns(snapshot: Snapshot): Promise<StandIns> {
  const known = ofSnapshot.get(snapshot) ?? read(snapshot);
  ofSnapshot.set(snapshot, known);
  return known;
}

async function read(snapshot: Snapshot): Promise<StandIns> {
  const known = new Map<string, string>();
  const rows = snapshot.batches<{ id: string; key: string }>(Prisma.sql`SELECT id::text, project_pseudonym((SELECT id FROM projects WHERE current), id) AS key FROM employees`);
  for await (const batch of rows) for (const { id, key } of batch) known.set(id, key);
  return known;
}
