import 'server-only';
import { findClash } from '../../commitments/rules';
import type { Reader } from '../../platform/db/client';
import { loadOpeningFacts } from '../facts/queries';
import { join, type Locks } from '../locking/commands';
import { listLooseQueues, queueLocks, spanOf } from '../queue/queries';
import { loadSituation } from '../standing/queries';
import type { OpeningFacts } from '../types';
import { decideKept, decideWaiting } from './rules';
import type { ChangeEffects, OpeningChange } from './types';

/** Effects with what must be locked before they are acted on (`decideUnderLocks`) and whose queues to walk afterwards. */
export type ChangeContext = { effects: ChangeEffects; locks: Locks; queues: string[] };

/**
 * Who is touched if an opening changes, and how. Reads only: for showing before the change is made, and again inside
 * the transaction that makes it. Null when there is no such opening.
 */
export async function effectsOfChange(
  reader: Reader,
  openingId: string,
  change: OpeningChange,
  now: Date,
): Promise<ChangeContext | null> {
  const { openings, rounds } = await loadOpeningFacts([openingId], reader);
  const opening = openings[0];
  const round = opening && rounds.get(opening.roundId);
  if (!opening || !round) return null;
  const changed = { ...opening, ...given(change), ...(await namesOf(reader, change)) };

  const seated = await reader.visit.findMany({
    where: { openingId, state: { in: ['registered', 'pending'] } },
    orderBy: [{ signedUpAt: 'asc' }, { id: 'asc' }],
    select: { id: true, visitorId: true },
  });
  const holders = seated.map(({ id, visitorId }) => ({ visitId: id, employeeId: visitorId }));
  const waiting = opening.queue.map(({ visitId, visitorId }) => ({ visitId, employeeId: visitorId }));
  const people = [...holders, ...waiting].map(({ employeeId }) => employeeId);
  const situation = await loadSituation(reader, [...people, changed.hostId], spanOf([opening, changed]));
  const asked = { opening, changed, round, situation, now };
  // The opening's own hosting is not in its own way.
  const ofHost = (situation.people.get(changed.hostId)?.commitments ?? []).filter((one) => one.openingId !== openingId);

  const queues = [openingId, ...(await listLooseQueues(reader, now)).filter((id) => id !== openingId)];
  const locks = join(await queueLocks(reader, queues), {
    openings: [openingId],
    employees: [...people, opening.hostId, changed.hostId],
    desks: situation.desks.map(({ id }) => id),
  });
  return {
    effects: {
      opening,
      changed,
      round,
      visitors: decideKept(asked, holders),
      waiting: decideWaiting(asked, waiting),
      hostClash: findClash(ofHost, changed, situation.travel),
    },
    locks,
    queues,
  };
}

function given(change: OpeningChange): OpeningChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

async function namesOf(reader: Reader, { siteId, unitId, hostId }: OpeningChange): Promise<Partial<OpeningFacts>> {
  const named = { select: { name: true } } as const;
  const site = siteId ? await reader.site.findUnique({ where: { id: siteId }, ...named }) : null;
  const unit = unitId ? await reader.unit.findUnique({ where: { id: unitId }, ...named }) : null;
  const host = hostId ? await reader.employee.findUnique({ where: { id: hostId }, ...named }) : null;
  return { ...(site && { siteName: site.name }), ...(unit && { unitName: unit.name }), ...(host && { hostName: host.name }) };
}
