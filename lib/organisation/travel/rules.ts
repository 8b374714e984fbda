import { LONGEST_TRAVEL_MINUTES, travelKey, travelMinutes } from '../../commitments/rules';
import type { Commitment, Travel } from '../../commitments/types';
import { findUncovered } from '../../desk-cover/rules';
import type { Away, DeskPlan } from '../../staffing/types';
import type { ChangeTravelInput } from '../schema';
import type { TravelConflict } from './types';

const MINUTE_MS = 60_000;

/** The ways as they would be; empty minutes take one away. */
export function changedTravel(travel: Travel, { siteId, bothWays, rows }: Pick<ChangeTravelInput, 'siteId' | 'bothWays' | 'rows'>): Travel {
  const changed = new Map(travel);
  for (const { toId, minutes } of rows) {
    for (const key of bothWays ? [travelKey(siteId, toId), travelKey(toId, siteId)] : [travelKey(siteId, toId)]) {
      if (minutes === null) changed.delete(key);
      else changed.set(key, minutes);
    }
  }
  return changed;
}

export type Calendar = { person: string; commitments: readonly Commitment[] };

/** Where people could get from one thing to the next and would be late with other ways. What was too short already stays so. */
export function findLostWays(calendars: readonly Calendar[], before: Travel, after: Travel, now: Date): TravelConflict[] {
  return calendars.flatMap(({ person, commitments }) => {
    const inOrder = [...commitments].sort((a, b) => a.starts.getTime() - b.starts.getTime());
    return inOrder.flatMap((first, index) => {
      const lost: TravelConflict[] = [];
      for (const second of inOrder.slice(index + 1)) {
        const gap = Math.floor((second.starts.getTime() - first.ends.getTime()) / MINUTE_MS);
        if (gap >= LONGEST_TRAVEL_MINUTES) break;
        const minutes = travelMinutes(after, first.siteId, second.siteId);
        if (second.starts <= now || gap >= minutes || gap < travelMinutes(before, first.siteId, second.siteId)) continue;
        const places = { first: { kind: first.kind, site: first.siteName, ends: first.ends }, second: { kind: second.kind, site: second.siteName, starts: second.starts } };
        lost.push({ about: 'way', person, ...places, gap, minutes });
      }
      return lost;
    });
  });
}

/** The first instant at each desk at which somebody away for longer would leave it short. */
export function findLongAbsences(plans: readonly DeskPlan[], before: readonly Away[], after: readonly Away[], now: Date): TravelConflict[] {
  const ahead = (all: readonly Away[]) => all.filter(({ ends }) => ends > now).map((one) => ({ ...one, starts: one.starts < now ? now : one.starts }));
  return plans.flatMap((plan): TravelConflict[] => {
    const staff = new Set(plan.shifts.map(({ employeeId }) => employeeId));
    const ofDesk = (all: readonly Away[]) => ahead(all).filter(({ employeeId }) => staff.has(employeeId));
    const short = findUncovered([plan], [plan], ofDesk(after), ofDesk(before));
    return short ? [{ about: 'desk', ...short }] : [];
  });
}
