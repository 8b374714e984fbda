import 'server-only';
import { LONGEST_TRAVEL_MINUTES } from '../commitments/rules';
import { loadTravel } from '../commitments/queries';
import type { Travel } from '../commitments/types';
import type { Reader } from '../platform/db/client';
import type { Prisma } from '../platform/db/generated/client';
import { awaySpan, requiredSpans } from '../staffing/rules';
import type { Away, DeskPlan, Span } from '../staffing/types';

export type Coverage = { plans: DeskPlan[]; absences: Away[] };

/**
 * What takes people from their desks: all that they must be at but what they keep free themselves, which is their own
 * business; an absence that came with a file is not.
 */
export const takesAway: Prisma.CommitmentWhereInput = { active: true, OR: [{ kind: { not: 'block' } }, { NOT: { importId: null } }] };

/**
 * Some desks over a span: who is on shift, what is needed, and who of those on shift (and of `alsoOf`, who may come
 * to be) is elsewhere, the way included: as long as it is, or would be with other `travel`. For deciding about a change it is read under the desks' locks.
 */
export async function loadCoverage(
  db: Reader,
  deskIds: readonly string[],
  span: Span,
  { alsoOf = [], travel }: { alsoOf?: readonly string[]; travel?: Travel } = {},
): Promise<Coverage> {
  const desks = await db.desk.findMany({
    where: { id: { in: [...deskIds] } },
    select: {
      id: true,
      name: true,
      siteId: true,
      site: { select: { name: true } },
      minimums: { select: { weekday: true, fromMinute: true, toMinute: true, people: true } },
      shifts: {
        where: { starts: { lt: span.ends }, ends: { gt: span.starts } },
        select: { employeeId: true, starts: true, ends: true },
      },
    },
  });
  const plans = desks.map(({ site, minimums, ...desk }) => ({
    ...desk,
    siteName: site.name,
    required: requiredSpans(minimums, span),
  }));
  const onShift = plans.flatMap(({ shifts }) => shifts.map(({ employeeId }) => employeeId));
  const staff = [...new Set([...onShift, ...alsoOf])];
  return { plans, absences: await loadAbsences(db, staff, span, travel ?? (await loadTravel(db))) };
}

async function loadAbsences(db: Reader, employeeIds: string[], span: Span, travel: Travel): Promise<Away[]> {
  const margin = LONGEST_TRAVEL_MINUTES * 60_000;
  const commitments = await db.commitment.findMany({
    where: {
      ...takesAway,
      employeeId: { in: employeeIds },
      starts: { lt: new Date(span.ends.getTime() + margin) },
      ends: { gt: new Date(span.starts.getTime() - margin) },
    },
    select: {
      employeeId: true,
      kind: true,
      siteId: true,
      openingId: true,
      importId: true,
      starts: true,
      ends: true,
      employee: { select: { siteId: true } },
      visit: { select: { openingId: true, overrideReason: true } },
      registration: { select: { overrideReason: true } },
    },
  });
  return commitments.map(({ employee, visit, registration, ...commitment }) => ({
    employeeId: commitment.employeeId,
    openingId: commitment.openingId ?? visit?.openingId ?? null,
    hostingAt: commitment.kind === 'hosting' ? commitment.siteId : null,
    onLeave: commitment.importId !== null,
    excused: Boolean(visit?.overrideReason ?? registration?.overrideReason),
    ...awaySpan(commitment, employee.siteId, travel),
  }));
}

/** The end of the last thing to come that takes anybody away who has shifts at the desk; null when there is none. */
export async function lastAbsence(db: Reader, deskId: string, now: Date): Promise<Date | null> {
  const found = await db.commitment.aggregate({
    _max: { ends: true },
    where: {
      ...takesAway,
      ends: { gt: now },
      employee: { shifts: { some: { deskId, ends: { gt: now } } } },
    },
  });
  return found._max.ends;
}
