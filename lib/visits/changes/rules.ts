import { awaySpan } from '../../staffing/rules';
import type { Away } from '../../staffing/types';
import type { RoundView } from '../../rounds/types';
import { findObstacles } from '../rules';
import type { Situation } from '../standing/types';
import type { Obstacle, OpeningFacts } from '../types';
import type { Touched } from './types';

type Asked = { opening: OpeningFacts; changed: OpeningFacts; round: RoundView; situation: Situation; now: Date };
type Holder = { visitId: string; employeeId: string };

/**
 * Who of the visitors could keep their seat if the opening became `changed`. They are asked in the order in which they
 * signed up, each beside those who stay already: of two from one desk that can spare one, the first stays. Nobody's
 * old time at this opening counts any more.
 */
export function decideKept({ opening, changed, round, situation, now }: Asked, holders: readonly Holder[]): Touched[] {
  const absences: Away[] = situation.absences.filter((away) => away.openingId !== changed.id);
  const host = situation.people.get(changed.hostId);
  if (host) {
    const there = awaySpan(changed, host.person.siteId, situation.travel);
    absences.push({ employeeId: changed.hostId, openingId: changed.id, hostingAt: changed.siteId, ...there });
  }
  let kept = 0;
  return holders.map(({ visitId, employeeId }) => {
    const standing = situation.people.get(employeeId)!;
    const { person } = standing;
    const question = { opening: changed, round, standing, situation: { ...situation, absences }, now, who: 'other' } as const;
    const obstacles = findObstacles({ ...question, lifted: { window: true, seat: true } }).filter(caused(opening, changed));
    if (obstacles.length === 0 && kept >= changed.seats) obstacles.push(noSeatLeft(changed));
    if (obstacles.length === 0) {
      kept += 1;
      absences.push({ employeeId, openingId: changed.id, ...awaySpan(changed, person.siteId, situation.travel) });
    }
    return { visitId, employeeId, name: person.name, obstacles };
  });
}

/** What would stand in the way of those who wait, apart from there being no seat. */
export function decideWaiting({ opening, changed, round, situation, now }: Asked, holders: readonly Holder[]): Touched[] {
  return holders.map(({ visitId, employeeId }) => {
    const standing = situation.people.get(employeeId)!;
    const lifted = { window: true, queue: true };
    const obstacles = findObstacles({ opening: changed, round, standing, situation, now, lifted, who: 'other' });
    return { visitId, employeeId, name: standing.person.name, obstacles: obstacles.filter(caused(opening, changed)).filter(({ reason }) => reason !== 'full') };
  });
}

/**
 * Only what the change itself brings about counts. A round's settings, a roster or an override may have made a visit
 * one that could not be taken today; raising the number of seats is no reason to take it away.
 */
function caused(opening: OpeningFacts, changed: OpeningFacts): (obstacle: Obstacle) => boolean {
  const moved =
    opening.starts.getTime() !== changed.starts.getTime() ||
    opening.ends.getTime() !== changed.ends.getTime() ||
    opening.siteId !== changed.siteId;
  const ofTimeAndSite = ['started', 'clash', 'deskShort'];
  const ofRound = ['tooManyVisits', 'roundNotOpen'];
  return ({ reason }) => !ofRound.includes(reason) && (moved || !ofTimeAndSite.includes(reason));
}

function noSeatLeft({ seats, siteName: site, starts, ends }: OpeningFacts): Obstacle {
  return { reason: 'full', params: { seats, site, starts: starts.toISOString(), ends: ends.toISOString() } };
}
