import 'server-only';
import { decideMark } from '../../attendance/rules';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import { canSeeVisit } from '../access';
import { cancelDeadline, decideCancel } from '../cancel/rules';
import type { VisitReceipt } from '../types';

const named = { select: { name: true } } as const;

/** A sign-up from its own side, for the visitor, the host and the lead; null to all others and when there is none. */
export async function getVisitReceipt(actor: Actor, visitId: string, now: Date): Promise<VisitReceipt | null> {
  const row = await database().visit.findUnique({
    where: { id: visitId },
    select: {
      state: true,
      visitorId: true,
      openingId: true,
      queuedAt: true,
      expiresAt: true,
      endedReason: true,
      attendance: true,
      attendanceReason: true,
      visitor: { select: { name: true, site: { select: { id: true, name: true } } } },
      opening: {
        select: {
          topic: true,
          programme: true,
          meetingPlace: true,
          starts: true,
          ends: true,
          hostId: true,
          siteId: true,
          host: named,
          unit: named,
          site: { select: { name: true, address: true } },
          round: { select: { cancelHours: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { opening, visitor, visitorId, state } = row;
  if (!canSeeVisit(actor, { visitorId, hostId: opening.hostId })) return null;
  const { starts, ends, topic, programme, meetingPlace, siteId } = opening;
  const [ahead, travel] = await Promise.all([
    state === 'waitlisted' && row.queuedAt ? countAhead(row.openingId, row.queuedAt, visitId) : null,
    database().travelTime.findUnique({
      where: { fromId_toId: { fromId: visitor.site.id, toId: siteId } },
      select: { minutes: true, means: true },
    }),
  ]);
  const ending = { visitorId, state, starts, ends, siteName: opening.site.name, cancelHours: opening.round.cancelHours };
  return {
    visitId,
    openingId: row.openingId,
    state,
    place: ahead === null ? null : ahead + 1,
    visitorName: visitor.name,
    isMine: visitorId === actor.id,
    topic,
    programme,
    meetingPlace,
    siteName: opening.site.name,
    siteAddress: opening.site.address,
    unitName: opening.unit.name,
    hostName: opening.host.name,
    starts,
    ends,
    way: travel && { fromSite: visitor.site.name, ...travel },
    cancelUntil: cancelDeadline(ending),
    // A reason stands in for the one that the form will ask of the lead.
    mayCancel: decideCancel(ending, actor, 'reason', now) === null,
    expiresAt: row.expiresAt,
    endedReason: row.endedReason,
    attendance: row.attendance,
    attendanceReason: row.attendanceReason,
    mayMark: decideMark({ visitorId, hostId: opening.hostId, state, starts }, actor, now) === null,
  };
}

function countAhead(openingId: string, queuedAt: Date, visitId: string): Promise<number> {
  return database().visit.count({
    where: { openingId, state: 'waitlisted', OR: [{ queuedAt: { lt: queuedAt } }, { queuedAt, id: { lt: visitId } }] },
  });
}
