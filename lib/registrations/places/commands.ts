import 'server-only';
import { addCommitment } from '../../commitments/commands';
import { holidayOn } from '../../platform/holidays';
import type { Transaction } from '../../platform/db/client';
import { addOfficeHours } from '../../deadlines/rules';
import type { Applicant, EndedState, EventFacts, HeldState } from '../types';

export type Answers = { diet: string; access: string };
export const noAnswers: Answers = { diet: '', access: '' };

/** What was answered now; where nothing was, what the person has said before stays. */
export function answersFrom({ diet = '', access = '' }: Partial<Answers>): Answers | undefined {
  return diet || access ? { diet, access } : undefined;
}

type Taken = {
  event: EventFacts;
  applicant: Pick<Applicant, 'employeeId' | 'guestId' | 'unitId'>;
  state: HeldState;
  /** Who signs up: the person, or somebody for them; null for a guest. */
  by: string | null;
  now: Date;
  /** The waiting or offered sign-up that becomes this; without it the sign-up is new. */
  from?: { id: string; heldAt?: Date };
  answers?: Answers;
  overrideReason?: string;
};

/** When what is offered or asked for now lapses; null for a place that is given for good. */
export function expiryOf(event: EventFacts, state: HeldState, now: Date): Date | null {
  if (state === 'registered') return null;
  const hours = state === 'offered' ? event.offerHours : event.approvalHours;
  return addOfficeHours(now, hours, event.starts, (date) => holidayOn(date) !== null);
}

/**
 * Writes a place, and where its holder must then be: an offer binds nobody until it is taken. The caller has decided,
 * under the event's lock and, but for an offer, the person's. Answers the sign-up.
 */
export async function takePlace(tx: Transaction, taken: Taken): Promise<string> {
  const { event, applicant, state, by, now, from, answers, overrideReason } = taken;
  const data = {
    state,
    heldAt: from?.heldAt ?? now,
    expiresAt: expiryOf(event, state, now),
    ...answers,
    ...(overrideReason !== undefined && { overrideReason, signedUpById: by }),
  };
  const { employeeId, guestId, unitId } = applicant;
  const { id } = from
    ? await tx.registration.update({ where: { id: from.id, state: { in: ['waitlisted', 'offered'] } }, data: { ...data, ...(answers && { answersVersion: { increment: 1 } }) }, select: { id: true } })
    : await tx.registration.create({
        data: { ...data, eventId: event.id, employeeId, guestId, unitId, signedUpById: by, signedUpAt: now },
        select: { id: true },
      });
  if (employeeId && state !== 'offered') await commit(tx, event, employeeId, id);
  return id;
}

/** Puts a person under every session of the event. */
export async function commit(tx: Transaction, event: Pick<EventFacts, 'id' | 'siteId' | 'sessions'>, employeeId: string, registrationId?: string) {
  for (const { starts, ends } of event.sessions) {
    await addCommitment(tx, { employeeId, kind: 'event', eventId: event.id, registrationId, siteId: event.siteId, starts, ends });
  }
}

/** A place at the end of the waiting list: never before somebody who has been told theirs. Answers the sign-up. */
export async function joinQueue(
  tx: Transaction,
  { event, applicant, by, now, answers }: Pick<Taken, 'event' | 'applicant' | 'by' | 'now' | 'answers'>,
): Promise<string> {
  const last = await tx.registration.aggregate({ where: { eventId: event.id, state: 'waitlisted' }, _max: { queuedAt: true } });
  const queuedAt = new Date(Math.max(now.getTime(), (last._max.queuedAt?.getTime() ?? 0) + 1));
  const { employeeId, guestId, unitId } = applicant;
  const { id } = await tx.registration.create({
    data: { eventId: event.id, employeeId, guestId, unitId, state: 'waitlisted', queuedAt, signedUpById: by, signedUpAt: now, ...answers },
    select: { id: true },
  });
  return id;
}

/** Ends sign-ups: their places and times come free, the rows stay. */
export async function endRegistrations(
  tx: Transaction,
  ids: readonly string[],
  { state, reason, now, by }: { state: EndedState; reason: string; now: Date; by?: string },
): Promise<void> {
  if (ids.length === 0) return;
  await tx.registration.updateMany({
    where: { id: { in: [...ids] }, state: { in: ['registered', 'pending', 'offered', 'waitlisted'] } },
    data: { state, expiresAt: null, endedAt: now, endedReason: reason, ...(by && { decidedById: by, decidedAt: now }) },
  });
  await tx.commitment.updateMany({ where: { registrationId: { in: [...ids] }, active: true }, data: { active: false } });
}
