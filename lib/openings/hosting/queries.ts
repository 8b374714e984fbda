import 'server-only';
import { listCommitments, loadTravel } from '../../commitments/queries';
import type { Span } from '../../commitments/types';
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
    select: { id: true, name: true, unitId: true, deactivatedAt: true },
  });
  if (!host) return refuse('hostGone');
  if (host.deactivatedAt) return refuse('hostInactive', { host: host.name });
  const site = await reader.site.findUnique({ where: { id: ids.siteId }, select: { id: true, name: true } });
  if (!site) return refuse('siteGone');

  const times = spans.flatMap(({ starts, ends }) => [starts.getTime(), ends.getTime()]);
  const all = { starts: new Date(Math.min(...times)), ends: new Date(Math.max(...times)) };
  const busy = times.length === 0 ? [] : ((await listCommitments(reader, [host.id], all)).get(host.id) ?? []);
  return succeed({
    host: { id: host.id, name: host.name, unitId: host.unitId },
    facts: {
      week: round,
      site,
      hostName: host.name,
      openWeekdays: await listOpenWeekdays(host.unitId, site.id, reader),
      holidayOn,
      busy: busy.filter((commitment) => !exceptOpeningId || commitment.openingId !== exceptOpeningId),
      travel: await loadTravel(reader),
    },
  });
}
