import { templates } from '@/lib/events/templates/rules';
import { addCivilDays, civilDateOf, startOfCivilDay } from '@/lib/platform/time';
import { at } from './factories-organisation';
import { makeEvent, makeRegistrations } from './factories';
import { administrator, lead, people } from './people';
import { makeGuests } from './programme-guests';
import { clocksOf, sites, type UnitKey } from './places';
import { isWorkingDay } from './placement';
import { events, type EventPlan } from './project';
import type { Sown } from './sown';

const anHour = 3_600_000;

/** The project's workshops, study tour and meetings, those ahead with their sign-ups. Answers ids by key. */
export async function makeEvents(sown: Sown, projectId: string): Promise<Map<string, string>> {
  const { tx, placement, nextId, site, person } = sown;
  const eventIds = new Map<string, string>();
  for (const { key, days, from: base, time, site: siteKey, facilitators, template, signUp, ...rest } of events) {
    const [monday = ''] = placement[base];
    const date = days.map((day) => addCivilDays(monday, day)).find(isWorkingDay);
    if (!date) continue;
    const [from, to] = clocksOf(time);
    const starts = at(date, from);
    const ahead = starts > placement.now;
    const event = await makeEvent(tx, {
      ...rest,
      ...(template && { prepare: templates[template].prepare }),
      ...(signUp && ahead && termsOf(sown, date, signUp)),
      id: nextId(),
      projectId,
      siteId: siteKey && site[siteKey],
      starts,
      ends: at(date, to),
      facilitatorIds: facilitators.map((facilitator) => person[facilitator]!),
    });
    if (template) {
      const agenda = templates[template].agenda.map((item, index) => ({ ...item, position: index + 1, eventId: event.id }));
      await tx.eventAgendaItem.createMany({ data: agenda });
    }
    if (signUp && ahead) await makeSignUps(sown, event.id, signUp);
    if (signUp?.guests && ahead) await makeGuests(sown, { ...event, where: [siteKey && sites[siteKey].name, rest.place].filter(Boolean).join(', ') }, signUp.guests, person[facilitators[0]!]!);
    eventIds.set(key, event.id);
  }
  return eventIds;
}

/** Sign-up has been open for a week and closes two days before; unused quota places are released a week before. */
function termsOf({ placement }: Sown, date: string, { minimum, needsApproval, quotas }: NonNullable<EventPlan['signUp']>) {
  const today = civilDateOf(placement.now);
  const opens = at(addCivilDays(today, -7), '08:00');
  const closes = at(addCivilDays(date, -2), '12:00');
  // Laid so near that two days before is past, one signs up until the day itself.
  const signUpCloses = closes > placement.now ? closes : at(date, '00:00');
  const weekBefore = addCivilDays(date, -7);
  return {
    signUpOpens: opens,
    signUpCloses: signUpCloses > opens ? signUpCloses : null,
    minimum,
    decideBy: minimum ? at(weekBefore > today ? weekBefore : today, '16:00') : null,
    quotaReleasesAt: quotas ? at(weekBefore, '08:00') : null,
    needsApproval,
    askDiet: true,
    askAccess: true,
  };
}

type SignUps = NonNullable<EventPlan['signUp']>;

async function makeSignUps(sown: Sown, eventId: string, { quotas, registered, waiting = {}, pending = {} }: SignUps) {
  const { tx, nextId, placement, unit } = sown;
  for (const [key, places] of Object.entries(quotas ?? {})) {
    await tx.eventQuota.create({ data: { eventId, unitId: unit[key as UnitKey], places } });
  }
  const free = await listFree(sown, eventId);
  let minute = 0;
  const moment = () => new Date(placement.now.getTime() - 5 * 24 * anHour + (minute += 41) * 60_000);
  const signUps = ([['registered', registered], ['pending', pending], ['waitlisted', waiting]] as const).flatMap(([state, counts]) =>
    Object.entries(counts).flatMap(([key, count]) =>
      free[key as UnitKey].splice(0, count).map((employeeId) => ({ id: nextId(), employeeId, state, signedUpAt: moment() })),
    ),
  );
  await makeRegistrations(tx, eventId, signUps);
}

/** People by unit who mind no desk, run nothing and are nowhere else on the event's day. */
async function listFree({ tx, person }: Sown, eventId: string): Promise<Record<UnitKey, string[]>> {
  const { starts } = await tx.event.findUniqueOrThrow({ where: { id: eventId } });
  const day = civilDateOf(starts);
  const span = { starts: { lt: startOfCivilDay(addCivilDays(day, 1)) }, ends: { gt: startOfCivilDay(day) } };
  const taken = new Set((await tx.commitment.findMany({ where: { active: true, ...span } })).map(({ employeeId }) => employeeId));
  const free = people.filter(({ key, desk }) => !desk && key !== lead && key !== administrator && !taken.has(person[key]!));
  const of = (key: UnitKey) => free.filter(({ unit }) => unit === key).map(({ key: who }) => person[who]!);
  return { citizenService: of('citizenService'), library: of('library'), localActors: of('localActors') };
}
