import 'server-only';
import { database, type Reader } from '../../platform/db/client';
import type { PlannerRound } from '../../planner/types';
import { getRound } from '../../rounds/queries';
import { listWishesOfRound } from '../../wishes/queries';
import { listLeftOut } from '../left-out/queries';
import { layOutRound, weekOf } from './rules';
import type { RoundFacts } from './types';

/** The present state of a round as the planner takes it; null when there is no such round. */
export async function getRoundAsInput(roundId: string, now: Date, reader: Reader = database()): Promise<PlannerRound | null> {
  const facts = await loadRoundFacts(roundId, now, reader);
  return facts && layOutRound(facts);
}

/** What the input is laid out from, for whoever must know why something stands in it. */
export async function loadRoundFacts(roundId: string, now: Date, reader: Reader): Promise<RoundFacts | null> {
  const round = await getRound(roundId, reader);
  if (!round) return null;
  const week = weekOf(round);
  const openings = await reader.opening.findMany({
    where: { roundId, state: 'offered' },
    select: { id: true, unitId: true, siteId: true, hostId: true, seats: true, topic: true, starts: true, ends: true },
    orderBy: { id: 'asc' },
  });
  const wishes = await listWishesOfRound(reader, roundId);
  const [people, places] = [await loadPeople(reader, roundId, week), await loadPlaces(reader)];
  const cancelled = await reader.visit.findMany({
    where: { opening: { roundId }, state: 'cancelled' },
    select: { visitorId: true, openingId: true },
  });
  const pairs = await reader.planPair.findMany({ where: { roundId }, select: { employeeId: true, openingId: true, rule: true } });
  const offered = new Set(openings.map(({ id }) => id));
  const settled = (rule: 'pin' | 'forbid') =>
    pairs
      .filter((pair) => pair.rule === rule && offered.has(pair.openingId))
      .map(({ employeeId, openingId }) => ({ person: employeeId, opening: openingId }));
  const held = new Set(people.visits.map(({ person, opening }) => `${person} ${opening}`));
  // Who gave a seat back is not sent to it again.
  const givenBack = cancelled
    .filter(({ visitorId, openingId }) => offered.has(openingId) && !held.has(`${visitorId} ${openingId}`))
    .map(({ visitorId, openingId }) => ({ person: visitorId, opening: openingId }));
  const forbidden = [...new Map([...settled('forbid'), ...givenBack].map((one) => [`${one.person} ${one.opening}`, one])).values()];
  return {
    ...people,
    ...places,
    visitsPerPerson: round.visitsPerPerson,
    week,
    now,
    openings,
    wishes: wishes.sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1)),
    pins: settled('pin'),
    forbidden,
    leftOutBefore: await listLeftOut(round, reader),
  };
}

async function loadPeople(reader: Reader, roundId: string, week: RoundFacts['week']) {
  const inWeek = { starts: { lt: week.ends }, ends: { gt: week.starts } };
  const employees = await reader.employee.findMany({
    where: { deactivatedAt: null },
    select: { id: true, unitId: true, siteId: true, deskId: true },
    orderBy: { id: 'asc' },
  });
  const shifts = await reader.shift.findMany({
    where: inWeek,
    select: { employeeId: true, deskId: true, starts: true, ends: true },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
  });
  const commitments = await reader.commitment.findMany({
    where: {
      ...inWeek,
      active: true,
      // The round's own hosting and visits are what the planner decides about.
      NOT: [{ opening: { roundId } }, { visit: { opening: { roundId } } }],
    },
    select: { employeeId: true, kind: true, siteId: true, starts: true, ends: true, importId: true },
    orderBy: [{ starts: 'asc' }, { id: 'asc' }],
  });
  const rows = await reader.visit.findMany({
    where: { opening: { roundId, state: 'offered' }, state: 'registered' },
    select: { visitorId: true, openingId: true, overrideReason: true },
    orderBy: { id: 'asc' },
  });
  const visits = rows.map(({ visitorId, openingId, overrideReason }) => ({
    person: visitorId,
    opening: openingId,
    overridden: overrideReason !== null,
  }));
  return { people: employees, shifts, commitments: commitments.map(({ importId, ...one }) => ({ ...one, onLeave: importId !== null })), visits };
}

async function loadPlaces(reader: Reader) {
  const [units, sites, ways, desks] = [
    await reader.unit.findMany({ select: { id: true }, orderBy: { id: 'asc' } }),
    await reader.site.findMany({ select: { id: true }, orderBy: { id: 'asc' } }),
    await reader.travelTime.findMany({ select: { fromId: true, toId: true, minutes: true }, orderBy: [{ fromId: 'asc' }, { toId: 'asc' }] }),
    await reader.desk.findMany({
      select: {
        id: true,
        unitId: true,
        siteId: true,
        minimums: { select: { weekday: true, fromMinute: true, toMinute: true, people: true } },
      },
      orderBy: { id: 'asc' },
    }),
  ];
  return {
    units: units.map(({ id }) => id),
    sites: sites.map(({ id }) => id),
    travel: ways.map(({ fromId, toId, minutes }) => ({ from: fromId, to: toId, minutes })),
    desks,
  };
}
