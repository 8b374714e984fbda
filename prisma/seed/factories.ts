import { randomUUID } from 'node:crypto';
import type { Reader } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { CivilDate, ClockTime } from '@/lib/platform/time';
import { at, makeEmployee, short, span, type Given, type Times } from './factories-organisation';

/** A project; not the current one unless told, since there can be only one. */
export function makeProject(db: Reader, given: Given<Prisma.ProjectUncheckedCreateInput> = {}) {
  const starts = new Date('2027-01-01');
  const ends = new Date('2027-06-25');
  return db.project.create({ data: { name: `Projekt ${short()}`, starts, ends, ...given } });
}

/** A published round for direct sign-up in week 13 of 2027, its window open from 1 January to 26 March. */
export async function makeRound(db: Reader, given: Given<Prisma.RoundUncheckedCreateInput> = {}) {
  const projectId = given.projectId ?? (await makeProject(db)).id;
  return db.round.create({
    data: {
      name: `Runde ${short()}`,
      isoYear: 2027,
      isoWeek: 13,
      state: 'published',
      signUpOpens: at('2027-01-01', '08:00'),
      signUpCloses: at('2027-03-26', '12:00'),
      visitsPerPerson: 2,
      ...given,
      projectId,
    },
  });
}

/** An opening with its host's commitment; unit and site are the host's unless told. */
export async function makeOpening(
  db: Reader,
  given: Given<Omit<Prisma.OpeningUncheckedCreateInput, 'starts' | 'ends'>> & Partial<Times> = {},
) {
  const { date = '2027-03-30', from = '10:00', to = '12:00', starts, ends, ...rest } = given as Given<
    Prisma.OpeningUncheckedCreateInput & { starts: Date; ends: Date; date: CivilDate; from: ClockTime; to: ClockTime }
  >;
  const when = starts && ends ? { starts, ends } : span({ date, from, to });
  const roundId = rest.roundId ?? (await makeRound(db)).id;
  const host = rest.hostId
    ? await db.employee.findUniqueOrThrow({ where: { id: rest.hostId } })
    : await makeEmployee(db, { unitId: rest.unitId, siteId: rest.siteId });
  const opening = await db.opening.create({
    data: { seats: 3, topic: 'Pas og kørekort', unitId: host.unitId, siteId: host.siteId, ...rest, ...when, roundId, hostId: host.id },
  });
  const active = opening.state === 'offered';
  await db.commitment.create({
    data: { employeeId: host.id, kind: 'hosting', openingId: opening.id, siteId: opening.siteId, active, ...when },
  });
  return opening;
}

/** A sign-up, registered in the lowest free seat unless told; one with a seat has its commitment. */
export async function makeVisit(
  db: Reader,
  given: { openingId: string } & Given<Prisma.VisitUncheckedCreateInput>,
) {
  const opening = await db.opening.findUniqueOrThrow({
    where: { id: given.openingId },
    include: { visits: { where: { state: { in: ['registered', 'pending'] } }, select: { seat: true } } },
  });
  const visitorId = given.visitorId ?? (await makeEmployee(db)).id;
  const state = given.state ?? 'registered';
  const signedUpAt = given.signedUpAt ?? new Date(opening.starts.getTime() - 7 * 24 * 3_600_000);
  const seated = state === 'registered' || state === 'pending';
  const taken = new Set(opening.visits.map(({ seat }) => seat));
  const free = Array.from({ length: opening.seats }, (_, index) => index + 1).find((seat) => !taken.has(seat));
  if (seated && free === undefined && given.seat === undefined) throw new Error(`All ${opening.seats} seats of ${opening.topic} are taken.`);
  const visit = await db.visit.create({
    data: {
      seat: seated ? free : null,
      ...(state === 'pending' && { heldAt: signedUpAt, expiresAt: opening.starts }),
      queuedAt: state === 'waitlisted' ? signedUpAt : null,
      endedAt: state === 'cancelled' || state === 'calledOff' ? signedUpAt : null,
      ...given,
      visitorId,
      state,
      signedUpAt,
      signedUpById: given.signedUpById ?? visitorId,
    },
  });
  if (seated) {
    const { starts, ends, siteId } = opening;
    await db.commitment.create({ data: { employeeId: visitorId, kind: 'visiting', visitId: visit.id, starts, ends, siteId } });
  }
  return visit;
}

/** A published event of one session unless told; once it is published each facilitator is committed to it. */
export async function makeEvent(
  db: Reader,
  given: Given<Omit<Prisma.EventUncheckedCreateInput, 'facilitators' | 'sessions'>> & {
    facilitatorIds?: readonly string[];
    sessions?: { starts: Date; ends: Date }[];
  } = {},
) {
  const { facilitatorIds = [], sessions, ...rest } = given;
  const projectId = rest.projectId ?? (await makeProject(db)).id;
  const [first, last] = [sessions?.[0], sessions?.at(-1)];
  const event = await db.event.create({
    data: {
      kind: 'workshop',
      title: `Workshop ${short()}`,
      state: 'published',
      starts: first?.starts ?? at('2027-04-01', '13:00'),
      ends: last?.ends ?? at('2027-04-01', '16:00'),
      ...rest,
      projectId,
    },
  });
  const { id: eventId, starts, ends, siteId } = event;
  const times = sessions ?? [{ starts, ends }];
  await db.eventSession.createMany({ data: times.map((session) => ({ ...session, eventId })) });
  await db.eventFacilitator.createMany({ data: facilitatorIds.map((employeeId) => ({ eventId, employeeId })) });
  const bound = event.state === 'published' ? facilitatorIds : [];
  await db.commitment.createMany({
    data: bound.flatMap((employeeId) => times.map((session) => ({ ...session, employeeId, kind: 'event' as const, eventId, siteId }))),
  });
  return event;
}

type SignUp = { id?: string; employeeId: string; state?: 'registered' | 'pending' | 'waitlisted'; signedUpAt?: Date };

/** Sign-ups for an event, registered unless told; those who have a place are committed to every session. */
export async function makeRegistrations(db: Reader, eventId: string, signUps: SignUp[]) {
  const event = await db.event.findUniqueOrThrow({ where: { id: eventId }, include: { sessions: true } });
  const people = await db.employee.findMany({ where: { id: { in: signUps.map(({ employeeId }) => employeeId) } }, select: { id: true, unitId: true } });
  const rows = signUps.map(({ id = randomUUID(), employeeId, state = 'registered', signedUpAt = event.starts }) => ({
    ...{ id, eventId, employeeId, state, signedUpAt, signedUpById: employeeId },
    unitId: people.find((person) => person.id === employeeId)!.unitId,
    heldAt: state === 'waitlisted' ? null : signedUpAt,
    queuedAt: state === 'waitlisted' ? signedUpAt : null,
    expiresAt: state === 'pending' ? event.starts : null,
  }));
  await db.registration.createMany({ data: rows });
  const bound = rows.filter(({ state }) => state !== 'waitlisted');
  await db.commitment.createMany({
    data: bound.flatMap(({ id: registrationId, employeeId }) =>
      event.sessions.map(({ starts, ends }) => ({ ...{ employeeId, registrationId, eventId, starts, ends }, kind: 'event' as const, siteId: event.siteId })),
    ),
  });
}

/** An observation from everyday work, handed in, unless told otherwise. */
export async function makeObservation(db: Reader, given: Given<Prisma.ObservationUncheckedCreateInput> = {}) {
  const projectId = given.projectId ?? (await makeProject(db)).id;
  const authorId = given.authorId ?? (await makeEmployee(db)).id;
  const occurredAt = given.occurredAt ?? at('2027-03-30', '10:30');
  const savedAt = given.savedAt ?? new Date(new Date(occurredAt).getTime() + 3_600_000);
  const state = given.state ?? 'submitted';
  return db.observation.create({
    data: {
      origin: given.visitId ? 'visit' : given.eventId ? 'event' : 'everyday',
      role: 'guest',
      situation: 'guidance',
      facts: 'En borger fik hjælp til at bestille tid til nyt pas.',
      clientKey: randomUUID(),
      submittedAt: state === 'submitted' ? savedAt : null,
      ...given,
      projectId,
      authorId,
      occurredAt,
      savedAt,
      state,
    },
    // The search column is a type that Prisma cannot read back.
    select: { id: true, authorId: true, projectId: true, visitId: true, eventId: true, clientKey: true, state: true, version: true },
  });
}
