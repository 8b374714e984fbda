import { addCivilDays, isoWeekOf, type CivilDate } from '@/lib/platform/time';
import { at, makeBlock } from './factories-organisation';
import { makeOpening, makeProject, makeRound, makeVisit } from './factories';
import { observations } from './observations';
import { openings, type OpeningPlan } from './openings';
import { pilotOpenings } from './pilot';
import { clocksOf, sites } from './places';
import { asDateColumn, isWorkingDay, type Placement } from './placement';
import type { PersonKey } from './people';
import { makePilotPlan } from './programme-pilot';
import { logCalledOff, logRounds, tellHost } from './programme-history';
import type { Sown } from './sown';
import { wordedFor } from './wording';
import { makeEvents } from './programme-events';
import { pilotRound, project, round } from './project';
import { makeObservations } from './programme-observations';

const anHour = 3_600_000;

const yearOf = ({ week }: Placement) => isoWeekOf(week[0]!).isoYear;

/** Whether the day is kept: Sundays are working days at the library, but no holiday is. */
export const isHeld = (date: CivilDate, weekday: number) => weekday > 5 || isWorkingDay(date);

/** Answers the project's id, for what else belongs to it. */
export async function makeProjectWithRounds(sown: Sown): Promise<string> {
  const { tx, placement, nextId } = sown;
  const year = yearOf(placement);
  const { id: projectId } = await makeProject(tx, {
    id: nextId(),
    name: project.name,
    brief: project.brief.replace('{year}', String(year)),
    starts: asDateColumn(placement.projectStarts),
    ends: asDateColumn(placement.projectEnds),
    current: true,
  });
  const visitIds = await makePilotRound(sown, projectId);
  await makeWeekRound(sown, projectId);
  const eventIds = await makeEvents(sown, projectId);
  await makeObservations(sown, { projectId, visitIds, eventIds, observations });
  return projectId;
}

export async function plannedOpening(sown: Sown, roundId: string, date: CivilDate, plan: Omit<OpeningPlan, 'visitors'>) {
  const { tx, placement, nextId, unit, site, person } = sown;
  const [from, to] = clocksOf(plan.time);
  const text = (words: string) => wordedFor(yearOf(placement), words);
  return makeOpening(tx, {
    id: nextId(),
    roundId,
    unitId: unit[plan.unit],
    siteId: site[plan.site],
    hostId: person[plan.host],
    date,
    from,
    to,
    seats: plan.seats,
    topic: text(plan.topic),
    programme: text(plan.programme),
    meetingPlace: plan.meetingPlace,
    ...(plan.calledOffWhy && { state: 'calledOff' as const, calledOffWhy: plan.calledOffWhy }),
    createdAt: placement.signUpOpens,
  });
}

async function makePilotRound(sown: Sown, projectId: string): Promise<Map<string, string>> {
  const { tx, placement, nextId, person } = sown;
  const [monday = ''] = placement.pilot;
  const window = {
    signUpOpens: at(addCivilDays(monday, -14), '08:00'),
    signUpCloses: at(addCivilDays(monday, -3), '12:00'),
  };
  const given = { ...pilotRound, ...isoWeekOf(monday), ...window, projectId };
  // Closed at the end: the openings and visits below were made while it was open.
  const { id: roundId } = await makeRound(tx, { id: nextId(), ...given, mode: 'wishes', state: 'closed' });
  const planned = new Map<string, { id: string; visitors: PersonKey[] }>();
  const visitIds = new Map<string, string>();
  for (const plan of pilotOpenings) {
    const opening = await plannedOpening(sown, roundId, placement.pilot[plan.weekday - 1]!, plan);
    const signedUpAt = new Date(window.signUpOpens.getTime() + 26 * anHour);
    planned.set(plan.key, { id: opening.id, visitors: plan.visits.map(({ visitor }) => visitor) });
    for (const { key, visitor, didNotTakePlace } of plan.visits) {
      const visit = await makeVisit(tx, {
        id: nextId(),
        openingId: opening.id,
        visitorId: person[visitor],
        signedUpAt,
        attendance: didNotTakePlace ? 'didNotTakePlace' : 'tookPlace',
        attendanceReason: didNotTakePlace,
        attendanceAt: opening.ends,
        attendanceById: opening.hostId,
      });
      visitIds.set(key, visit.id);
    }
    await cancelled(sown, opening.id, plan, signedUpAt);
  }
  await makePilotPlan(sown, { id: roundId, ...window }, planned);
  await logRounds(sown, roundId, pilotRound.name, true);
  return visitIds;
}

async function makeWeekRound(sown: Sown, projectId: string): Promise<void> {
  const { tx, placement, nextId, person } = sown;
  const { week, signUpOpens, signUpCloses } = placement;
  const given = { ...round, ...isoWeekOf(week[0]!), signUpOpens, signUpCloses, projectId };
  const { id: roundId } = await makeRound(tx, { id: nextId(), ...given });
  let minute = 0;
  const nextMoment = () => new Date(signUpOpens.getTime() + (minute += 97) * 60_000);
  for (const plan of openings) {
    const date = week[plan.weekday - 1]!;
    if (!isHeld(date, plan.weekday)) continue;
    const opening = await plannedOpening(sown, roundId, date, plan);
    for (const visitor of plan.visitors ?? []) {
      const visitorId = person[visitor];
      await makeVisit(tx, { id: nextId(), openingId: opening.id, visitorId, signedUpAt: nextMoment() });
    }
    for (const visitor of plan.queue ?? []) {
      const signedUpAt = nextMoment();
      await makeVisit(tx, { id: nextId(), openingId: opening.id, visitorId: person[visitor], state: 'waitlisted', signedUpAt });
    }
    await cancelled(sown, opening.id, plan, nextMoment());
    await tellHost(sown, { ...opening, siteName: sites[plan.site].name }, plan, nextMoment());
    if (plan.calledOffWhy) await logCalledOff(sown, opening, nextMoment());
  }
  await logRounds(sown, roundId, round.name, false);
  const thursday = week[3]!;
  if (isWorkingDay(thursday)) {
    const note = 'Kursus i det nye passystem';
    await makeBlock(tx, { employeeId: person.counters1!, note, date: thursday, from: '13:00', to: '15:00' });
  }
}

async function cancelled(sown: Sown, openingId: string, plan: Pick<OpeningPlan, 'cancelled'>, signedUpAt: Date) {
  for (const { visitor, reason } of plan.cancelled ?? []) {
    await makeVisit(sown.tx, {
      id: sown.nextId(),
      openingId,
      visitorId: sown.person[visitor],
      state: 'cancelled',
      signedUpAt,
      endedAt: new Date(signedUpAt.getTime() + anHour),
      endedReason: reason,
    });
  }
}
