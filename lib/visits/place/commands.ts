import 'server-only';
import { recordAudit } from '../../audit/commands';
import { notifyAll } from '../../notices/commands';
import type { Actor } from '../../platform/auth/types';
import { refuse } from '../../platform/result';
import { canPlaceVisitors } from '../access';
import { enter, type EnterAnswer } from '../entering/commands';
import { findObstacles, lowestFreeSeat } from '../rules';
import { takeSeat } from '../seats/commands';
import type { PlaceInput } from './schema';

/**
 * The lead signs somebody up with a written reason. The window and the round's mode do not matter then, and with
 * `overrideDesk` neither does the desk's minimum; unit, seats and clashes always do. Log and notices go with it.
 */
export async function placeVisitor(actor: Actor, input: PlaceInput, now: Date): Promise<EnterAnswer> {
  const { openingId, employeeId, reason, overrideDesk } = input;
  if (!canPlaceVisitors(actor)) return { ...refuse('notLead'), others: [], alternatives: [] };
  return enter({
    openingId,
    personId: employeeId,
    now,
    who: 'other',
    lifted: { window: true, queue: true, desk: overrideDesk },
    judge: (_question, obstacles) => obstacles,
    write: async (tx, question) => {
      const { opening, standing } = question;
      const waiting = standing.visits.find((visit) => visit.openingId === openingId);
      const visitId = await takeSeat(tx, {
        opening,
        visitorId: employeeId,
        waitingVisitId: waiting?.id,
        seat: lowestFreeSeat(opening)!,
        by: actor.id,
        now,
        overrideReason: reason,
      });
      const subject = { actor, subjectKind: 'visit', subjectId: visitId, reason, now } as const;
      const details = { person: standing.person.name, site: opening.siteName, starts: opening.starts.toISOString() };
      await recordAudit(tx, { ...subject, action: 'visitPlaced', details });
      // Logged only where the minimum was in fact set aside, not wherever the box was ticked.
      const short = findObstacles({ ...question, lifted: { window: true, queue: true } }).find((one) => one.reason === 'deskShort');
      if (short) {
        const { desk = '', halfHour = '', needed = 0, left = 0 } = short.params ?? {};
        await recordAudit(tx, { ...subject, action: 'visitDeskOverride', details: { ...details, desk, halfHour, needed, left } });
      }
      const about = { topic: opening.topic, site: opening.siteName, starts: opening.starts.toISOString(), ends: opening.ends.toISOString() };
      await notifyAll(
        tx,
        [
          { employeeId, kind: 'placed', params: { ...about, by: actor.name, reason }, link: `/visits/receipt/${visitId}`, about: `visit:${visitId}` },
          { employeeId: opening.hostId, kind: 'visitorJoined', params: { ...about, person: standing.person.name }, link: `/visits/${openingId}` },
        ],
        now,
      );
      return { visitId, openingId, state: 'registered', place: null };
    },
  });
}
