import fc from 'fast-check';
import { callOffEvent } from '@/lib/event-changes/call-off/commands';
import { reviseEvent } from '@/lib/event-changes/commands';
import { reviseTerms } from '@/lib/event-changes/terms/commands';
import { admitEmployee, admitGuest } from '@/lib/event-day/walk-ins/commands';
import { getEvent } from '@/lib/events/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';
import { clockTime } from '@/lib/platform/time';
import { decideApproval } from '@/lib/registrations/approvals/commands';
import { signUpOnBehalf } from '@/lib/registrations/behalf/commands';
import { cancelRegistration } from '@/lib/registrations/cancel/commands';
import { settleDueEvents } from '@/lib/registrations/expiry/commands';
import { enterAsGuest, inviteGuest, leaveAsGuest, revokeInvitation } from '@/lib/registrations/guests/commands';
import { signUp as signUpForVisit } from '@/lib/visits/commands';
import { addBlock } from '@/lib/visits/blocks/commands';
import { at } from '@/prisma/seed/factories-organisation';
import { tuesday } from './exchange';
import { press, wait, type Workshops } from './workshop';

/** Every way into an event and out of it, and what is done to events meanwhile. */
export type Step =
  | { kind: 'signUp' | 'wait' | 'cancel' | 'end' | 'visit' | 'walkIn'; person: number; event: number }
  | { kind: 'guestCome' | 'guestWait' | 'guestLeave' | 'guestWalkIn' | 'invite' | 'revoke'; guest: number; event: number }
  | { kind: 'behalf'; person: number; event: number; overrideDesk: boolean }
  | { kind: 'decide'; event: number; yes: boolean }
  | { kind: 'terms'; event: number; capacity: number; service: number; library: number }
  | { kind: 'move'; event: number; from: number; minutes: number }
  | { kind: 'facilitators'; event: number; people: number[] }
  | { kind: 'block'; person: number; from: number; minutes: number }
  | { kind: 'callOff'; event: number }
  | { kind: 'clock'; hours: number };

const person = fc.nat(6);
const event = fc.nat(2);
const guest = fc.nat(2);
const from = fc.nat(24).map((quarter) => 8 * 60 + quarter * 15);
const minutes = fc.integer({ min: 2, max: 8 }).map((quarter) => quarter * 15);
const kind = <Kind extends Step['kind']>(...kinds: Kind[]) => fc.constantFrom(...kinds);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ kind: kind('signUp'), person, event }) },
  { weight: 5, arbitrary: fc.record({ kind: kind('wait'), person, event }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('cancel', 'end'), person, event }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('visit', 'walkIn'), person, event }) },
  { weight: 6, arbitrary: fc.record({ kind: kind('guestCome', 'guestCome', 'guestWait', 'guestLeave'), guest, event }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('guestWalkIn', 'invite', 'revoke'), guest, event }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('behalf'), person, event, overrideDesk: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('decide'), event, yes: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('terms'), event, capacity: fc.integer({ min: 1, max: 4 }), service: fc.nat(2), library: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('move'), event, from, minutes }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('facilitators'), event, people: fc.uniqueArray(person, { maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('block'), person, from, minutes }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('callOff'), event }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('clock'), hours: fc.integer({ min: 1, max: 40 }) }) },
);
/** Steps of one batch are taken at the same moment. */
export const story = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 10 });

const each: Step[] = [
  { kind: 'signUp', person: 3, event: 0 },
  { kind: 'wait', person: 4, event: 0 },
  { kind: 'guestCome', guest: 0, event: 0 },
  { kind: 'guestWait', guest: 1, event: 0 },
  { kind: 'cancel', person: 3, event: 0 },
  { kind: 'guestLeave', guest: 0, event: 0 },
  { kind: 'end', person: 4, event: 0 },
  { kind: 'signUp', person: 3, event: 1 },
  { kind: 'decide', event: 1, yes: true },
  { kind: 'behalf', person: 5, event: 1, overrideDesk: false },
  { kind: 'facilitators', event: 2, people: [6] },
  { kind: 'terms', event: 2, capacity: 4, service: 1, library: 1 },
  { kind: 'walkIn', person: 3, event: 2 },
  { kind: 'guestWalkIn', guest: 2, event: 2 },
  { kind: 'revoke', guest: 1, event: 0 },
  { kind: 'invite', guest: 1, event: 0 },
  { kind: 'visit', person: 4, event: 0 },
  { kind: 'block', person: 4, from: 16 * 60, minutes: 60 },
  { kind: 'move', event: 0, from: 9 * 60, minutes: 60 },
  { kind: 'clock', hours: 1 },
  { kind: 'callOff', event: 0 },
];
/** One story in which each step there is succeeds, so that no kind is left to chance. */
export const everyStep = each.map((one) => [one]);

export type Scene = { week: Workshops; people: Actor[]; events: string[]; openingId: string };
export const guestAt = (number: number, scene: Pick<Scene, 'week'>) => ({ name: `Gæst ${number}`, email: `gaest-${number}@forening.example`, organisation: '', unitId: scene.week.library.id });

/** Takes one step; its answer, or null where there was nothing to do. */
export async function take(one: Step, scene: Scene, instant: Date): Promise<unknown> {
  const db = database();
  const { week, people, events, openingId } = scene;
  const who = 'person' in one ? people[one.person]! : week.leader;
  const eventId = 'event' in one ? events[one.event]! : '';
  switch (one.kind) {
    case 'signUp':
      return press(who, eventId, instant);
    case 'wait':
      return wait(who, eventId, instant);
    case 'visit':
      return signUpForVisit(who, { openingId }, instant);
    case 'walkIn':
      return admitEmployee(week.leader, { eventId, employeeId: who.id }, instant);
    case 'block':
      return addBlock(who, { starts: at(tuesday, clockTime(one.from)), ends: at(tuesday, clockTime(one.from + one.minutes)), note: '' }, instant);
    case 'cancel':
    case 'end': {
      const own = await db.registration.findFirst({ where: { eventId, employeeId: who.id, endedAt: null } });
      return own && cancelRegistration(one.kind === 'cancel' ? who : week.leader, { registrationId: own.id, reason: 'fordi' }, instant);
    }
    case 'behalf':
      return signUpOnBehalf(week.leader, { eventId, employeeId: who.id, reason: 'fordi', overrideDesk: one.overrideDesk }, instant);
    case 'decide': {
      const asked = await db.registration.findFirst({ where: { eventId, state: 'pending' } });
      return asked && decideApproval(week.leader, { registrationId: asked.id, answer: one.yes ? 'yes' : 'no', reason: 'fordi' }, instant);
    }
    case 'terms': {
      const { terms, version } = (await getEvent(eventId))!;
      const quotas = week.quota(one.service, one.library).filter(({ places }) => places > 0);
      return reviseTerms(week.leader, { ...terms, eventId, version, capacity: one.capacity, quotas }, instant);
    }
    case 'move':
      return revise(scene, eventId, { sessions: [{ starts: at(tuesday, clockTime(one.from)), ends: at(tuesday, clockTime(one.from + one.minutes)) }] }, instant);
    case 'facilitators':
      return revise(scene, eventId, { facilitators: one.people.map((index) => people[index]!.id) }, instant);
    case 'callOff': {
      const attempt = async (confirmed?: string) =>
        callOffEvent(week.leader, { eventId, version: (await getEvent(eventId))!.version, reason: 'fordi', confirmed }, instant);
      const first = await attempt();
      return !first.ok && first.preview ? attempt(first.preview.fingerprint) : first;
    }
    case 'clock':
      return settleDueEvents(instant).then(() => ({ ok: true }));
    default:
      return takeAsGuest(one, scene, eventId, instant);
  }
}

async function takeAsGuest(one: Extract<Step, { guest: number }>, scene: Scene, eventId: string, instant: Date): Promise<unknown> {
  const { leader } = scene.week;
  const given = guestAt(one.guest, scene);
  if (one.kind === 'invite') return inviteGuest(leader, { eventId, ...given }, instant);
  if (one.kind === 'guestWalkIn') return admitGuest(leader, { eventId, ...given }, instant);
  const guest = await database().guest.findFirst({ where: { eventId, email: given.email, revokedAt: null }, select: { id: true, eventId: true } });
  if (!guest) return null;
  if (one.kind === 'revoke') return revokeInvitation(leader, { guestId: guest.id }, instant);
  if (one.kind !== 'guestLeave') return enterAsGuest(guest, { answer: one.kind === 'guestCome' ? 'come' : 'wait' }, instant);
  const standing = await database().registration.count({ where: { guestId: guest.id, endedAt: null } });
  await leaveAsGuest(guest, instant);
  return { ok: standing > 0 };
}

/** The lead changes an event, and confirms what the change would do; what is not given stays as it was. */
async function revise({ week }: Scene, eventId: string, change: { sessions?: { starts: Date; ends: Date }[]; facilitators?: string[] }, instant: Date) {
  const attempt = async (confirmed?: string) => {
    const { version, kind: of, title, purpose, prepare, siteId, place, sessions, facilitators } = (await getEvent(eventId))!;
    const as = { sessions: sessions.map(({ starts, ends }) => ({ starts, ends })), facilitators: facilitators.map(({ id }) => id), ...change };
    return reviseEvent(week.leader, { eventId, version, kind: of, title, purpose, prepare, siteId, place, confirmed, ...as }, instant);
  };
  const first = await attempt();
  return !first.ok && first.preview ? attempt(first.preview.fingerprint) : first;
}
