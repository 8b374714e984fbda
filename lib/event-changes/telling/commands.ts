import 'server-only';
import { getEvent } from '../../events/queries';
import type { EventView } from '../../events/types';
import { queueMails } from '../../mails/commands';
import { notifyAll } from '../../notices/commands';
import type { NewNotice } from '../../notices/types';
import type { Actor } from '../../platform/auth/types';
import type { Transaction } from '../../platform/db/client';
import { about } from '../../registrations/queue/commands';
import { tellGuest } from '../../registrations/telling/commands';
import type { EventFacts } from '../../registrations/types';
import { listBefore } from '../rules';
import type { Touched } from '../types';

/**
 * Tells people, and their calendars. Who did it themselves has seen it in the app and needs no notice of it, but their
 * calendar has not: that alone is mailed.
 */
export async function tellAll(tx: Transaction, actor: Pick<Actor, 'id'>, notices: readonly NewNotice[], now: Date): Promise<void> {
  await notifyAll(tx, notices.filter(({ employeeId }) => employeeId !== actor.id), now);
  const own = notices.filter(({ employeeId }) => employeeId === actor.id);
  await queueMails(tx, own.map(({ employeeId, ...notice }) => ({ to: { employeeId }, ...notice })), now);
}

/** `facts` are of the event as it now stands, with those who had a place or waited before. */
type Change = { before: EventView; facts: EventFacts; concerns: boolean; touched: readonly Touched[] };

/** Tells those whom a change reaches: who has a place, who lost it, who waits, and facilitators who stay, come and go. */
export async function tellOfChange(tx: Transaction, actor: Actor, { before, facts, concerns, touched }: Change, now: Date): Promise<void> {
  const was = listBefore(before, (await getEvent(before.id, tx))!);
  const outcomes = new Map(touched.map(({ registrationId, outcome }) => [registrationId, outcome]));
  const earlier = before.facilitators.map(({ id }) => id);
  const to = (ids: readonly (string | null)[], kind: NewNotice['kind']) =>
    ids.flatMap((id) => (id ? [about(facts, id, kind, kind === 'eventChanged' ? was : {})] : []));
  const inPlaces = (outcome: Touched['outcome']) => facts.held.filter(({ id }) => outcomes.get(id) === outcome).map(({ employeeId }) => employeeId);
  const waiting = concerns ? facts.queue.map(({ employeeId }) => employeeId) : [];
  const staying = concerns ? facts.facilitatorIds.filter((id) => earlier.includes(id)) : [];
  await tellAll(
    tx,
    actor,
    [
      ...to(inPlaces('loses'), 'eventSeatLost'),
      ...to([...inPlaces('told'), ...waiting, ...staying], 'eventChanged'),
      ...to(facts.facilitatorIds.filter((id) => !earlier.includes(id)), 'eventFacilitator'),
      ...to(earlier.filter((id) => !facts.facilitatorIds.includes(id)), 'eventFacilitatorEnded'),
    ],
    now,
  );
  for (const { guestId } of concerns ? [...facts.held, ...facts.queue] : []) if (guestId) await tellGuest(tx, facts, guestId, 'eventChanged', was, now);
}
