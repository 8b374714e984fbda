import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';
import { cancelRegistration } from '@/lib/registrations/cancel/commands';
import { joinWaitingList, signUp } from '@/lib/registrations/commands';
import { at, makeEmployee } from '@/prisma/seed/factories-organisation';
import { makeEvent } from '@/prisma/seed/factories';
import { actorOf } from './actor';
import { makeExchange, now } from './exchange';

const noAnswers = { diet: '', access: '' };

/** The exchange week with workshops in it: by default on the Thursday afternoon at the library, open for sign-up. */
export async function makeWorkshops() {
  const exchange = await makeExchange();
  const db = database();
  const { holger, service, library, town, books, project } = exchange;
  const someone = async (name: string, unit: { id: string }, site: { id: string }): Promise<Actor> =>
    actorOf((await makeEmployee(db, { name, unitId: unit.id, siteId: site.id })).id);

  return {
    ...exchange,
    /** Of the library, and so in another quota than those of `free`. */
    librarian: (name: string) => someone(name, library, books),
    workshop: async ({ quotas = [], ...given }: Parameters<typeof makeEvent>[1] & { quotas?: { unitId: string; places: number }[] } = {}) => {
      const event = await makeEvent(db, {
        projectId: project.id,
        siteId: books.id,
        title: 'Samarbejdsløsninger 1',
        signUpOpens: at('2027-03-01', '08:00'),
        signUpCloses: at('2027-03-31', '12:00'),
        facilitatorIds: [holger.id],
        capacity: 2,
        ...given,
      });
      if (quotas.length > 0) await db.eventQuota.createMany({ data: quotas.map((quota) => ({ ...quota, eventId: event.id })) });
      return event;
    },
    facilitator: () => actorOf(holger.id),
    quota: (serviceplaces: number, libraryPlaces: number) => [
      { unitId: service.id, places: serviceplaces },
      { unitId: library.id, places: libraryPlaces },
    ],
    town,
  };
}
export type Workshops = Awaited<ReturnType<typeof makeWorkshops>>;

export const press = (who: Actor, eventId: string, instant = now) => signUp(who, { eventId, ...noAnswers }, instant);
export const wait = (who: Actor, eventId: string, instant = now) => joinWaitingList(who, { eventId, ...noAnswers }, instant);

/** Ends the standing sign-up that somebody has for an event. */
export async function leave(who: Actor, eventId: string, instant = now) {
  const own = await database().registration.findFirstOrThrow({
    where: { eventId, employeeId: who.id, state: { in: ['registered', 'pending', 'offered', 'waitlisted'] } },
  });
  return cancelRegistration(who, { registrationId: own.id, reason: '' }, instant);
}

/** Everybody's latest state by name. */
export async function states(eventId: string): Promise<Record<string, string>> {
  const rows = await database().registration.findMany({ where: { eventId }, orderBy: { id: 'asc' }, include: { employee: true } });
  return Object.fromEntries(rows.map(({ employee, state }) => [employee?.name ?? 'gæst', state]));
}

/** The reasons of an answer; empty when it was yes. */
export async function reasons(answer: Promise<{ ok: boolean; reason?: string; others?: { reason: string }[] }>): Promise<string[]> {
  const given = await answer;
  return given.ok ? [] : [given.reason!, ...(given.others ?? []).map(({ reason }) => reason)];
}
