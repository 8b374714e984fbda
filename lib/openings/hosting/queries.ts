import 'server-only';
import { listCommitments, loadTravel, withTravel } from '../../commitments/queries';
import type { Span } from '../../commitments/types';
import { loadCoverage } from '../../desk-cover/queries';
import type { Reader } from '../../platform/db/client';
import { holidayOn } from '../../platform/holidays';
import { refuse, succeed, type Result } from '../../platform/result';
import { listOpenWeekdays } from '../queries';
import type { HostingFacts } from '../rules';
import type { OpeningRefusal } from '../types';

export type Hosting = { host: { id: string; name: string; unitId: string }; facts: HostingFacts };

/**
 * All that is asked before somebody hosts at these times: round, host, site, the host's other commitments.
 * `exceptOpeningId` leaves out the opening that is about to move.
 */
export async function loadHosting(
  reader: Reader,
  ids: { roundId: string; hostId: string; siteId: string },
  spans: readonly Span[],
  exceptOpeningId?: string,
): Promise<Result<Hosting, OpeningRefusal>> {
  const round = await reader.round.findUnique({
    where: { id: ids.roundId },
    select: { state: true, isoYear: true, isoWeek: true },
  });
  if (!round) return refuse('roundGone');
  // A closed round takes no new openings; those it has can still be moved and called off until they begin.
  if (round.state === 'closed' && !exceptOpeningId) return refuse('roundClosed');
  const host = await reader.employee.findUnique({
    where: { id: ids.hostId },
    select: { id: true, name: true, unitId: true, siteId: true, deactivatedAt: true },
  });
  if (!host) return refuse('hostGone');
  if (host.deactivatedAt) return refuse('hostInactive', { host: host.name });
  const site = await reader.site.findUnique({ where: { id: ids.siteId }, select: { id: true, name: true } });
  if (!site) return refuse('siteGone');

  const all = hullOf(spans);
  const busy = all ? ((await listCommitments(reader, [host.id], all)).get(host.id) ?? []) : [];
  const deskIds = await listHostDesks(reader, host.id, spans);
  const cover = all && deskIds.length > 0 ? await loadCoverage(reader, deskIds, withTravel(all)) : { plans: [], absences: [] };
  // The opening that moves keeps its host nowhere by then.
  const others = ({ openingId }: { openingId: string | null }) => !exceptOpeningId || openingId !== exceptOpeningId;
  return succeed({
    host: { id: host.id, name: host.name, unitId: host.unitId },
    facts: {
      week: round,
      site,
      hostName: host.name,
      openWeekdays: await listOpenWeekdays(host.unitId, site.id, reader),
      holidayOn,
      busy: busy.filter(others),
      travel: await loadTravel(reader),
      host: { id: host.id, siteId: host.siteId },
      desks: cover.plans,
      absences: cover.absences.filter(others),
    },
  });
}

/** The desks that somebody might be missed at while they host at these times: to be locked before that is decided. */
export async function listHostDesks(reader: Reader, hostId: string, spans: readonly Span[]): Promise<string[]> {
  const all = hullOf(spans);
  if (!all) return [];
  const { starts, ends } = withTravel(all);
  const where = { employeeId: hostId, starts: { lt: ends }, ends: { gt: starts } };
  const rows = await reader.shift.findMany({ where, distinct: ['deskId'], select: { deskId: true } });
  return rows.map(({ deskId }) => deskId);
}

function hullOf(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  const times = spans.flatMap(({ starts, ends }) => [starts.getTime(), ends.getTime()]);
  return { starts: new Date(Math.min(...times)), ends: new Date(Math.max(...times)) };
}
