import 'server-only';
import { recordAudit } from '../../audit/commands';
import { notifyAll } from '../../notices/commands';
import type { Actor } from '../../platform/auth/types';
import { refuse } from '../../platform/result';
import { canOverrideDesk, canRunEvent } from '../access';
import { enter, withoutAlternatives, type EntryAnswer } from '../entering/commands';
import { answersFrom, takePlace } from '../places/commands';
import { about } from '../queue/commands';
import { findMine, findObstacles } from '../rules';
import type { BehalfInput } from './schema';

/**
 * A facilitator or the lead signs somebody up with a written reason. The window does not matter then, nor approval, and
 * for the lead with `overrideDesk` neither does the desk's minimum; places, quotas and clashes always do.
 */
export async function signUpOnBehalf(actor: Actor, input: BehalfInput, now: Date): Promise<EntryAnswer> {
  const { eventId, employeeId, reason } = input;
  if (!canRunEvent(actor, eventId)) return withoutAlternatives(refuse('notFacilitator'));
  const overrideDesk = input.overrideDesk && canOverrideDesk(actor);
  const lifted = { window: true, queue: true };
  return enter({
    eventId,
    who: { employeeId },
    now,
    about: 'other',
    lifted: { ...lifted, desk: overrideDesk },
    judge: (_question, obstacles) => obstacles,
    write: async (tx, question) => {
      const { event, applicant } = question;
      const { held, queued } = findMine(question);
      const from = held ?? queued;
      const registrationId = await takePlace(tx, { event, applicant, state: 'registered', by: actor.id, now, from, answers: answersFrom(input), overrideReason: reason });
      // Logged only where the minimum was in fact set aside, not wherever the box was ticked.
      const short = overrideDesk ? findObstacles({ ...question, lifted }).find((one) => one.reason === 'deskShort') : undefined;
      const { desk = '', halfHour = '', needed = 0, left = 0 } = short?.params ?? {};
      const details = { person: applicant.name, starts: event.starts.toISOString(), ...(short && { desk, halfHour, needed, left }) };
      const subject = { actor, subjectKind: 'event', subjectId: eventId, reason, details, now } as const;
      await recordAudit(tx, { ...subject, action: 'eventSignedUp' });
      if (short) await recordAudit(tx, { ...subject, action: 'visitDeskOverride' });
      await notifyAll(tx, [about(event, employeeId, 'eventSignedUp', { by: actor.name, reason })], now);
      return { registrationId, eventId, state: 'registered', place: null };
    },
  });
}
