import 'server-only';
import { listCommitments, loadTravel } from '../../commitments/queries';
import type { Travel } from '../../commitments/types';
import { loadCoverage } from '../../desk-cover/queries';
import type { Reader } from '../../platform/db/client';
import type { ChangeTravelInput } from '../schema';
import { changedTravel, findLongAbsences, findLostWays } from './rules';
import type { TravelConflict } from './types';

const DAY_MS = 24 * 60 * 60_000;

/** Whom and which desks other travel times may concern: everybody, since whoever signs up meanwhile is among them. */
export async function listConcerned(reader: Reader): Promise<{ employees: string[]; desks: string[] }> {
  const employees = await reader.employee.findMany({ where: { deactivatedAt: null }, select: { id: true } });
  const desks = await reader.desk.findMany({ select: { id: true } });
  return { employees: employees.map(({ id }) => id), desks: desks.map(({ id }) => id) };
}

/** All that holds as things stand and would not with the ways changed; read under the locks of everybody concerned. */
export async function listTravelConflicts(reader: Reader, input: ChangeTravelInput, now: Date): Promise<TravelConflict[]> {
  const before = await loadTravel(reader);
  const after = changedTravel(before, input);
  const last = await reader.commitment.aggregate({ _max: { ends: true }, where: { active: true, ends: { gt: now } } });
  if (!last._max.ends) return [];
  // Away lasts until the way back is over, which is the same day.
  const span = { starts: now, ends: new Date(last._max.ends.getTime() + DAY_MS) };
  const busy = await reader.employee.findMany({
    where: { commitments: { some: { active: true, ends: { gt: now } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
  const commitments = await listCommitments(reader, busy.map(({ id }) => id), span);
  const calendars = busy.map(({ id, name }) => ({ person: name, commitments: commitments.get(id) ?? [] }));
  return [...findLostWays(calendars, before, after, now), ...(await listLongAbsences(reader, span, { before, after }))];
}

async function listLongAbsences(reader: Reader, { starts, ends }: { starts: Date; ends: Date }, { before, after }: { before: Travel; after: Travel }) {
  const last = await reader.shift.aggregate({ _max: { ends: true }, where: { ends: { gt: starts } } });
  if (!last._max.ends) return [];
  // Nobody is missed where no shift is; somebody's own appointment in ten years must not have every day until then gone through.
  const span = { starts, ends: last._max.ends < ends ? last._max.ends : ends };
  const desks = await reader.desk.findMany({ where: { shifts: { some: { ends: { gt: starts } } } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true } });
  const deskIds = desks.map(({ id }) => id);
  const { plans, absences } = await loadCoverage(reader, deskIds, span, { travel: before });
  const { absences: longer } = await loadCoverage(reader, deskIds, span, { travel: after });
  return findLongAbsences(plans, absences, longer, starts);
}
