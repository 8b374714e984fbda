import { travelKey, travelMinutes } from '../../commitments/rules';
import type { Span, Travel } from '../../commitments/types';
import type { Interval, LocalTime, PlannerDesk, PlannerOpening, PlannerPerson, PlannerRound } from '../../planner/types';
import { civilDateOf, clockTimeOf, daysOfIsoWeek, startOfCivilDay, zone } from '../../platform/time';
import { endOfWeek } from '../../rounds/rules';
import { awaySpan, requiredSpans } from '../../staffing/rules';
import type { RoundFacts } from './types';

const MINUTE_MS = 60_000;

const MOST_KEPT = 20_000;
const localTimes = new Map<number, LocalTime>();

/** Thousands of people share a roster's few times, so each is spelled once. */
export function localTimeOf(instant: Date): LocalTime {
  const at = instant.getTime();
  let local = localTimes.get(at);
  if (local === undefined) {
    if (localTimes.size >= MOST_KEPT) localTimes.clear();
    localTimes.set(at, (local = `${civilDateOf(instant)}T${clockTimeOf(instant)}`));
  }
  return local;
}

export function weekOf(round: { isoYear: number; isoWeek: number }): Span {
  return { starts: startOfCivilDay(daysOfIsoWeek(round.isoYear, round.isoWeek)[0]!), ends: endOfWeek(round) };
}

const localOf = ({ starts, ends }: Span): Interval => ({ from: localTimeOf(starts), to: localTimeOf(ends) });

/**
 * Shifts at a desk that is not the person's own are somebody else's to the planner, which knows one desk a person: a
 * stand-in who minds the desk and visits nobody, while the person is busy. The id says whose they are.
 */
export function standInId(employeeId: string, deskId: string): string {
  return `${employeeId}@${deskId}`;
}

/** The employee behind an id of the planner's. */
export function employeeIdOf(plannerId: string): string {
  return plannerId.split('@', 1)[0]!;
}

/** Lays out the present state of a round as the planner takes it. Order is by id throughout: same state, same input. */
export function layOutRound(facts: RoundFacts): PlannerRound {
  const travel: Travel = new Map(facts.travel.map(({ from, to, minutes }) => [travelKey(from, to), minutes]));
  const begun = new Set(facts.openings.filter(({ starts }) => starts <= facts.now).map(({ id }) => id));
  const known = new Set(facts.people.map(({ id }) => id));
  const visits = facts.visits.filter(({ person }) => known.has(person));
  const given = new Set(listGiven(facts));
  // What has begun has happened.
  const settled = visits.filter((visit) => begun.has(visit.opening) || given.has(visit));
  const by = indexFacts(facts);
  const plain = ({ person, opening }: { person: string; opening: string }) => ({ person, opening });
  return {
    zone,
    visitsPerPerson: facts.visitsPerPerson,
    units: facts.units.map((id) => ({ id })),
    sites: facts.sites.map((id) => ({ id })),
    travelMinutes: facts.travel,
    desks: facts.desks.map((desk) => layOutDesk(desk, facts)),
    people: facts.people.flatMap((person) => layOutPerson(person, by, travel)),
    openings: facts.openings.map((opening) => layOutOpening(opening, begun, by.taken)),
    pinned: distinct([...settled, ...facts.pins.filter(({ person }) => known.has(person))].map(plain)),
    published: visits.map(plain),
    forbidden: facts.forbidden.filter(({ person }) => known.has(person)).map(plain),
  };
}

/** Visits that the lead gave by hand: nobody asked for them, or the desk was let under its minimum for them. */
export function listGiven({ visits, wishes }: Pick<RoundFacts, 'visits' | 'wishes'>): RoundFacts['visits'] {
  const wished = new Map(wishes.map((wish) => [wish.employeeId, wish]));
  return visits.filter(({ person, opening, overridden }) => {
    const wish = wished.get(person);
    return overridden || !wish || (wish.onlyWishes && !wish.wishes.some(({ openingId }) => openingId === opening));
  });
}

/** The facts by whom they are about: in a large round nobody is looked for among all the others. */
function indexFacts({ wishes, commitments, shifts, openings, visits, people, desks, leftOutBefore }: RoundFacts) {
  const known = new Set(people.map(({ id }) => id));
  const taken = new Map<string, number>();
  for (const { person, opening } of visits) if (known.has(person)) taken.set(opening, (taken.get(opening) ?? 0) + 1);
  return {
    wish: new Map(wishes.map((wish) => [wish.employeeId, wish])),
    commitments: groupBy(commitments, ({ employeeId }) => employeeId),
    shifts: groupBy(shifts, ({ employeeId }) => employeeId),
    hosted: groupBy(openings, ({ hostId }) => hostId),
    sites: [...new Set(openings.map(({ siteId }) => siteId))],
    siteOf: new Map(desks.map(({ id, siteId }) => [id, siteId])),
    taken,
    leftOutBefore,
  };
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function layOutDesk({ id, unitId, siteId, minimums }: RoundFacts['desks'][number], { week }: RoundFacts): PlannerDesk {
  const required = requiredSpans(minimums, week).sort((a, b) => a.starts.getTime() - b.starts.getTime());
  return { id, unit: unitId, site: siteId, minimum: required.map(({ people, ...span }) => ({ ...localOf(span), people })) };
}

function layOutOpening(
  { id, unitId, siteId, hostId, seats, topic, ...span }: RoundFacts['openings'][number],
  begun: ReadonlySet<string>,
  takenAt: ReadonlyMap<string, number>,
): PlannerOpening {
  const taken = takenAt.get(id) ?? 0;
  return { id, unit: unitId, site: siteId, host: hostId, ...localOf(span), seats: begun.has(id) ? taken : seats, topic };
}

function layOutPerson({ id, unitId, siteId, deskId }: RoundFacts['people'][number], by: ReturnType<typeof indexFacts>, travel: Travel): PlannerPerson[] {
  const wish = by.wish.get(id);
  const own = by.commitments.get(id) ?? [];
  const shifts = by.shifts.get(id) ?? [];
  const desk = deskId ?? shifts[0]?.deskId;
  // At an event, on a visit of another round or on leave nobody minds their desk; a host does, but for another site's.
  const away = own.filter(({ kind, onLeave }) => kind === 'event' || kind === 'visiting' || onLeave).map((one) => awaySpan(one, siteId, travel));
  const posts = [...own.filter(({ kind }) => kind === 'hosting'), ...(by.hosted.get(id) ?? [])];
  const absencesFrom = (deskId: string) => [
    ...away,
    ...posts.filter((post) => post.siteId !== by.siteOf.get(deskId)).map((post) => awaySpan(post, siteId, travel)),
  ];
  const elsewhere = shifts.filter((shift) => shift.deskId !== desk);
  const hosted = (by.hosted.get(id) ?? []).map((opening) => awaySpan(opening, siteId, travel));
  const busy = [
    ...own.map((one) => widen(one, siteId, by.sites, travel)),
    ...(wish?.unavailable ?? []),
    // Hosting is part of the day's work at whichever desk.
    ...elsewhere.flatMap((shift) => without(shift, hosted)),
  ];
  const minded = (deskId: string | undefined) =>
    shifts.filter((shift) => shift.deskId === deskId).flatMap((shift) => without(shift, absencesFrom(shift.deskId))).map(localOf).sort(byStart);
  const leftOutBefore = by.leftOutBefore.get(id) ?? 0;
  const person: PlannerPerson = {
    id,
    unit: unitId,
    site: siteId,
    ...(desk ? { desk } : {}),
    shifts: minded(desk),
    busy: busy.map(localOf).sort(byStart),
    ...(leftOutBefore > 0 ? { leftOutBefore } : {}),
    wishes: (wish?.wishes ?? []).map(({ openingId, rank }) => ({ opening: openingId, rank })),
    onlyWishes: wish?.onlyWishes ?? true,
    ...(wish?.pairWith ? { pairWith: wish.pairWith } : {}),
    ...(wish?.swapWith ? { swapWith: wish.swapWith } : {}),
  };
  const standIns = [...new Set(elsewhere.map((shift) => shift.deskId))].map(
    (other): PlannerPerson => ({
      id: standInId(id, other),
      unit: unitId,
      site: siteId,
      desk: other,
      shifts: minded(other),
      busy: [],
      wishes: [],
      onlyWishes: true,
    }),
  );
  return [person, ...standIns];
}

/**
 * The planner reckons every way from home. From a commitment elsewhere the way to a visit may be longer; the time it
 * takes more is added to the commitment.
 */
function widen(span: Span & { siteId: string | null }, home: string, sites: readonly string[], travel: Travel): Span {
  const from = span.siteId;
  if (!from || from === home) return span;
  const more = (way: (site: string) => number) => Math.max(0, ...sites.map(way)) * MINUTE_MS;
  const after = more((site) => travelMinutes(travel, from, site) - travelMinutes(travel, home, site));
  const before = more((site) => travelMinutes(travel, site, from) - travelMinutes(travel, site, home));
  return { starts: new Date(span.starts.getTime() - before), ends: new Date(span.ends.getTime() + after) };
}

/** What is left of a span when others are cut out of it. */
export function without({ starts, ends }: Span, cuts: readonly Span[]): Span[] {
  let left: Span[] = [{ starts, ends }];
  for (const cut of cuts) {
    left = left.flatMap((part) => {
      if (cut.ends <= part.starts || part.ends <= cut.starts) return [part];
      const before = { starts: part.starts, ends: cut.starts };
      const after = { starts: cut.ends, ends: part.ends };
      return [before, after].filter((rest) => rest.starts < rest.ends);
    });
  }
  return left;
}

const byStart = (a: Interval, b: Interval) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1);

function distinct(placements: { person: string; opening: string }[]) {
  return [...new Map(placements.map((one) => [`${one.person} ${one.opening}`, one])).values()];
}
