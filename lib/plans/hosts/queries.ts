import 'server-only';
import { doubtHost } from '../../planner-format/hosts/rules';
import { database } from '../../platform/db/client';
import { civilDateOf } from '../../platform/time';
import type { RoundView } from '../../rounds/types';
import { groupBy, localTimeOf, weekOf } from '../input/rules';
import type { HostToAsk } from './types';

/** Hosts of a round's openings to come whom the roster has elsewhere meanwhile, or not at all on that day: for the lead to ask. */
export async function listHostsToAsk(round: Pick<RoundView, 'id' | 'isoYear' | 'isoWeek'>, now: Date): Promise<HostToAsk[]> {
  const openings = await database().opening.findMany({
    where: { roundId: round.id, state: 'offered', starts: { gt: now } },
    select: { id: true, unitId: true, siteId: true, hostId: true, seats: true, topic: true, starts: true, ends: true },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
  });
  const week = weekOf(round);
  const rows = await database().shift.findMany({
    where: { starts: { lt: week.ends }, ends: { gt: week.starts }, employeeId: { in: [...new Set(openings.map(({ hostId }) => hostId))] } },
    select: { employeeId: true, deskId: true, starts: true, ends: true, desk: { select: { siteId: true } } },
    orderBy: { starts: 'asc' },
  });
  const shifts = groupBy(
    rows.map(({ employeeId, deskId, desk, ...span }) => ({ employeeId, desk: deskId, site: desk.siteId, span: inMilliseconds(span), days: [civilDateOf(span.starts), civilDateOf(span.ends)] })),
    ({ employeeId }) => employeeId,
  );
  return openings.flatMap(({ id, unitId, siteId, hostId, seats, topic, ...span }): HostToAsk[] => {
    const doubt = doubtHost({ span: inMilliseconds(span), site: siteId, day: civilDateOf(span.starts) }, shifts.get(hostId) ?? []);
    const place = { id, unit: unitId, site: siteId, host: hostId, seats, topic, from: localTimeOf(span.starts), to: localTimeOf(span.ends) };
    return doubt ? [{ place, host: hostId, doubt }] : [];
  });
}

const inMilliseconds = ({ starts, ends }: { starts: Date; ends: Date }) => ({ starts: starts.getTime(), ends: ends.getTime() });
