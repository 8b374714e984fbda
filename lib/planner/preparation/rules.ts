import { merge, readClock, without, type Clock, type Minutes } from '../time/rules';
import type { Interval, PlannerRound } from '../types';
import { prepareDesks } from './desks/rules';
import { listPairs } from './pairs/rules';
import type { PreparedOpening, PreparedPerson, PreparedRound } from './types';
import { awayAt, clash, isBusyAway } from './refusals/rules';

type Options = {
  /** Keeps pairs that only the desk's minimum refuses, marked as such: for asking what a thinner desk would allow. */
  withShort?: boolean;
};

/** Turns a round into indices and minutes and finds out who may go where. What names somebody unknown is passed over. */
export function prepareRound(round: PlannerRound, { withShort = false }: Options = {}): PreparedRound {
  const clock = readClock(round.zone);
  const units = indexOf([...round.units, ...round.people.map(({ unit: id }) => ({ id })), ...round.openings.map(({ unit: id }) => ({ id }))]);
  const sites = indexOf([...round.sites, ...round.people.map(({ site: id }) => ({ id })), ...round.openings.map(({ site: id }) => ({ id }))]);
  const personIndex = indexOf(round.people);
  const openingIndex = indexOf(round.openings);
  const deskIndex = indexOf(round.desks);
  const travel = new Int32Array(sites.size * sites.size);
  for (const { from, to, minutes } of round.travelMinutes) {
    const [a, b] = [sites.get(from), sites.get(to)];
    if (a !== undefined && b !== undefined && a !== b) travel[a * sites.size + b] = Math.max(0, minutes);
  }
  const people = preparePeople(round, { clock, units, sites, personIndex, openingIndex, deskIndex });
  const openings = prepareOpenings(round, { clock, units, sites, personIndex });
  openings.forEach(({ host }, index) => people[host]?.hosts.push(index));
  for (const { person, opening } of round.pinned) {
    const [p, o] = [personIndex.get(person), openingIndex.get(opening)];
    if (p === undefined || o === undefined || people[p]!.pinned.includes(o)) continue;
    people[p]!.pinned.push(o);
    openings[o]!.pinned += 1;
  }
  for (const person of people) person.participates = !person.onlyWishes || person.wishes.size > 0 || person.pinned.length > 0;
  const prepared: PreparedRound = {
    round,
    clock,
    people,
    openings,
    desks: [],
    units: [...units.keys()],
    travel,
    siteCount: sites.size,
    personIndex,
    openingIndex,
    pairs: emptyPairs,
  };
  for (const [index, opening] of openings.entries()) {
    const host = people[opening.host];
    opening.hostAway = host !== undefined && (isBusyAway(prepared, host, opening) || hostsElsewhere(prepared, host, index));
  }
  leaveDesks(prepared, sites);
  prepared.desks = prepareDesks(round.desks, people, clock);
  prepared.pairs = listPairs(prepared, withShort);
  return prepared;
}

/** Of two openings at once nobody knows which their host will be at. */
function hostsElsewhere(prepared: PreparedRound, host: PreparedPerson, index: number): boolean {
  const { openings } = prepared;
  return host.hosts.some((other) => other !== index && clash(prepared, openings[other]!, openings[index]!));
}

/** A host counts at their desk, unless they receive their visitors at another site. */
function leaveDesks(prepared: PreparedRound, sites: Map<string, number>): void {
  for (const person of prepared.people) {
    const desk = prepared.round.desks[person.desk];
    if (!desk || person.hosts.length === 0) continue;
    const elsewhere = person.hosts.map((index) => prepared.openings[index]!).filter(({ site, starts, ends }) => starts < ends && site !== sites.get(desk.site));
    if (elsewhere.length > 0) person.shifts = without(person.shifts, elsewhere.map((opening) => awayAt(prepared, person, opening)));
  }
}

const none = new Int32Array(0);
const emptyPairs = {
  count: 0,
  person: none,
  opening: none,
  rank: new Int8Array(0),
  awayFrom: none,
  awayTo: none,
  pinned: new Uint8Array(0),
  short: new Uint8Array(0),
  firstOf: none,
};

/** The first of each id, in order. */
function indexOf(items: readonly { id: string }[]): Map<string, number> {
  const index = new Map<string, number>();
  for (const { id } of items) if (!index.has(id)) index.set(id, index.size);
  return index;
}

type Names = {
  clock: Clock;
  units: Map<string, number>;
  sites: Map<string, number>;
  personIndex: Map<string, number>;
};

function preparePeople(
  round: PlannerRound,
  { clock, units, sites, personIndex, openingIndex, deskIndex }: Names & { openingIndex: Map<string, number>; deskIndex: Map<string, number> },
): PreparedPerson[] {
  const forbidden = new Map<string, Set<number>>();
  for (const { person, opening } of round.forbidden) {
    const index = openingIndex.get(opening);
    if (index === undefined) continue;
    const known = forbidden.get(person);
    if (known) known.add(index);
    else forbidden.set(person, new Set([index]));
  }
  // The clock is asked once for an interval: most people share their shifts.
  const spans = (intervals: readonly Interval[]): Minutes[] => {
    const found: Minutes[] = [];
    for (const interval of intervals) {
      const span = clock.spanOf(interval);
      if (span) found.push(span);
    }
    return found.length > 1 ? merge(found) : found;
  };
  return [...personIndex.keys()].map((id, index) => {
    const person = round.people[index]?.id === id ? round.people[index]! : round.people.find((one) => one.id === id)!;
    const wishes = new Map<number, number>();
    for (const { opening, rank } of person.wishes) {
      const at = openingIndex.get(opening);
      if (at !== undefined) wishes.set(at, Math.min(wishes.get(at) ?? 5, Math.max(1, Math.round(rank)), 5));
    }
    return {
      id,
      unit: units.get(person.unit)!,
      site: sites.get(person.site)!,
      desk: person.desk === undefined ? -1 : (deskIndex.get(person.desk) ?? -1),
      shifts: spans(person.shifts),
      busy: spans(person.busy),
      hosts: [],
      wishes,
      onlyWishes: person.onlyWishes ?? false,
      leftOutBefore: person.leftOutBefore ?? 0,
      pairWith: person.pairWith === undefined || person.pairWith === id ? -1 : (personIndex.get(person.pairWith) ?? -1),
      pinned: [],
      forbidden: forbidden.get(id) ?? nothing,
      participates: true,
    };
  });
}

const nothing: ReadonlySet<number> = new Set();

function prepareOpenings(round: PlannerRound, { clock, units, sites, personIndex }: Names): PreparedOpening[] {
  const seen = new Set<string>();
  const days = new Map<string, number>();
  const openings: PreparedOpening[] = [];
  for (const opening of round.openings) {
    if (seen.has(opening.id)) continue;
    seen.add(opening.id);
    const span = clock.spanOf(opening);
    const date = opening.from.slice(0, 10);
    if (!days.has(date)) days.set(date, days.size);
    openings.push({
      // An opening without a length cannot be visited.
      ...(span ?? { starts: 0, ends: 0 }),
      id: opening.id,
      unit: units.get(opening.unit)!,
      site: sites.get(opening.site)!,
      host: opening.host === undefined ? -1 : (personIndex.get(opening.host) ?? -1),
      hostAway: false,
      seats: span ? Math.max(0, Math.floor(opening.seats)) : 0,
      pinned: 0,
      day: days.get(date)!,
    });
  }
  return openings;
}
