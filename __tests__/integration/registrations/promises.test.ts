import fc from 'fast-check';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect, inTransaction } from '@/lib/platform/db/client';
import { lock } from '@/lib/platform/db/lock';
import { cancelRegistration } from '@/lib/registrations/cancel/commands';
import { settleDueEvents } from '@/lib/registrations/expiry/commands';
import { inviteGuest } from '@/lib/registrations/guests/commands';
import { settle } from '@/lib/registrations/queue/commands';
import { at } from '@/prisma/seed/factories-organisation';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, emptyTables, resetDatabase, sql } from '../../support/database';
import { everyStep, guestAt, story, take, type Scene, type Step } from '../../support/event-steps';
import { now, tuesday } from '../../support/exchange';
import { makeWorkshops, press, wait, type Workshops } from '../../support/workshop';

jest.mock('@/lib/platform/env', () => {
  const real = jest.requireActual<{ env: () => object }>('@/lib/platform/env');
  return { env: () => ({ ...real.env(), secret: 'only-for-tests' }) };
});

let week: Workshops;
let people: Actor[];
beforeAll(async () => {
  await resetDatabase();
  week = await makeWorkshops();
  people = [week.anna, week.bo, week.clara, await week.free('Dorte'), await week.free('Erik'), await week.librarian('Lis'), await week.librarian('Mia')];
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const tables = ['registrations', 'guests', 'attendance_marks', 'event_sessions', 'event_quotas', 'event_facilitators', 'events', 'visits', 'openings', 'commitments', 'notices', 'mail_items', 'audit_entries'];

/** Three workshops on Tuesday: two that overlap, one of which asks for approval, and one in two sessions; each with guests invited. */
async function freshScene(): Promise<Scene> {
  await emptyTables(tables);
  const openingId = (await week.opening({ hostId: (await week.host('Vært')).id, from: '12:30', to: '13:30' })).id;
  const open = { signUpCloses: at('2027-03-30', '08:00'), cancelHours: 0, facilitatorIds: [], offerHours: 4, approvalHours: 4 };
  const first = await week.workshop({ ...open, starts: at(tuesday, '10:00'), ends: at(tuesday, '12:00'), capacity: 2, quotas: week.quota(1, 1) });
  const second = await week.workshop({ ...open, starts: at(tuesday, '11:00'), ends: at(tuesday, '13:00'), capacity: 2, needsApproval: true });
  const sessions = [
    { starts: at(tuesday, '14:00'), ends: at(tuesday, '15:00') },
    { starts: at('2027-03-31', '10:00'), ends: at('2027-03-31', '12:00') },
  ];
  const third = await week.workshop({ ...open, sessions, capacity: 3, quotas: week.quota(2, 0).slice(0, 1), quotaReleasesAt: at('2027-03-08', '08:00') });
  const events = [first.id, second.id, third.id];
  for (const eventId of events) {
    for (const number of [0, 1]) await inviteGuest(week.leader, { eventId, ...guestAt(number, { week }) }, now);
  }
  return { week, people, events, openingId };
}

test('no sequence of ways in and out, however they fall together, breaks a promise', async () => {
  const seen = new Map<Step['kind'], number>();
  await fc.assert(
    fc.asyncProperty(story, async (batches) => {
      const scene = await freshScene();
      let instant = now;
      for (const batch of batches) {
        const hours = batch.reduce((most, one) => Math.max(most, one.kind === 'clock' ? one.hours : 0), 0);
        instant = new Date(instant.getTime() + 60_000 + hours * 3_600_000);
        const answers = await Promise.all(batch.map((one) => take(one, scene, instant)));
        for (const [index, answer] of answers.entries()) {
          if ((answer as { ok?: boolean } | null)?.ok) seen.set(batch[index]!.kind, (seen.get(batch[index]!.kind) ?? 0) + 1);
        }
        expect(await listBrokenPromises()).toEqual([]);
      }
      // Once the clock has been by, nothing is left to do: nobody waits beside a place they could have.
      await settleDueEvents(instant);
      for (const eventId of scene.events) {
        const again = await inTransaction(async (tx) => {
          await lock(tx, { events: [eventId] });
          return settle(tx, eventId, instant);
        });
        expect(again).toEqual({ lapsed: [], offered: [] });
      }
      expect(await listBrokenPromises()).toEqual([]);
    }),
    { numRuns: 20, endOnFailure: true, examples: [[everyStep]] },
  );
  // A property in which nothing happened would hold as well: each kind of step has succeeded at least once.
  const kinds = new Set(everyStep.flat().map(({ kind }) => kind));
  expect([...kinds].filter((kind) => !seen.has(kind))).toEqual([]);
}, 300_000);

test('where nothing but room stands in the way, places go in the order people asked', async () => {
  const free = await Promise.all(Array.from({ length: 8 }, (_, index) => week.free(`Fri ${index + 1}`)));
  const freeStep = fc.record({ kind: fc.constantFrom('in' as const, 'in' as const, 'in' as const, 'out' as const), person: fc.nat(7) });
  await fc.assert(
    fc.asyncProperty(fc.array(freeStep, { minLength: 6, maxLength: 24 }), async (steps) => {
      await emptyTables(['registrations', 'event_sessions', 'event_quotas', 'event_facilitators', 'events', 'commitments', 'notices']);
      const { id } = await week.workshop({ capacity: 2, facilitatorIds: [], cancelHours: 0 });
      const order: string[] = [];
      for (const [index, { kind, person: which }] of steps.entries()) {
        const who = free[which]!;
        const instant = new Date(now.getTime() + index * 1000);
        const own = await database().registration.findFirst({ where: { eventId: id, employeeId: who.id, endedAt: null } });
        if (kind === 'in') {
          const answer = await press(who, id, instant);
          if (answer.ok && !own) order.push(who.id);
          if (!answer.ok && answer.reason === 'full' && (await wait(who, id, instant)).ok) order.push(who.id);
        } else if (own && (await cancelRegistration(who, { registrationId: own.id, reason: '' }, instant)).ok) order.splice(order.indexOf(who.id), 1);
        // The whole list in one of our own: the first two hold places, the others wait, in just that order.
        const holds = await sql<{ id: string }>("SELECT employee_id AS id FROM registrations WHERE state IN ('registered', 'offered')");
        const waits = await sql<{ id: string }>("SELECT employee_id AS id FROM registrations WHERE state = 'waitlisted' ORDER BY queued_at, id");
        expect(new Set(holds.map((row) => row.id))).toEqual(new Set(order.slice(0, 2)));
        expect(waits.map((row) => row.id)).toEqual(order.slice(2));
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 120_000);
