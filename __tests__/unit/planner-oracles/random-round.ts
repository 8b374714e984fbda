import { chance } from '@/lib/planner-first-come/orders/rules';
import { findViolations } from '@/lib/planner-check/rules';
import type { Interval, PlannerPerson, PlannerRound } from '@/lib/planner/types';

const days = ['2027-03-30', '2027-03-31'];
const at = (day: string, from: number, to: number): Interval => ({ from: `${day}T${clock(from)}`, to: `${day}T${clock(to)}` });
const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Times on the quarter and not on the half hour: nothing in the rules knows a grid. */
const quarter = (low: number, high: number, next: () => number) => 15 * (low + Math.floor(next() * (high - low + 1)));

/** A small round in which every rule comes up now and then, the same for the same seed. */
export function randomRound(seed: number, size: { people: number; openings: number; visitsPerPerson: number }): PlannerRound {
  const next = chance(seed * 7_919 + size.people);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)]!;
  const is = (share: number) => next() < share;
  // Where nobody has a wish and nobody was left out, plans are alike in much, and the last levels decide.
  const plain = is(0.25);
  const units = ['a', 'b', 'c'];
  const sites = ['s', 't'];
  const desks = [
    { id: 'd1', unit: 'a', site: 's' },
    { id: 'd2', unit: 'b', site: 't' },
  ];
  const people = Array.from({ length: size.people }, (_, index): PlannerPerson => {
    const desk = is(0.7) ? pick(desks) : null;
    const person: PlannerPerson = {
      id: `p${index}`,
      unit: desk?.unit ?? pick(units),
      site: desk?.site ?? pick(sites),
      shifts: days.flatMap((day) => (is(0.8) ? [at(day, quarter(30, 36, next), quarter(52, 66, next))] : [])),
      busy: days.flatMap((day) => (is(0.2) ? [at(day, quarter(32, 46, next), quarter(48, 60, next))] : [])),
      wishes: [],
    };
    if (desk) person.desk = desk.id;
    if (!plain && is(0.3)) person.leftOutBefore = is(0.5) ? 1 : 2;
    if (!plain && is(0.4)) person.onlyWishes = true;
    if (is(0.25)) person.pairWith = `p${Math.floor(next() * size.people)}`;
    if (person.pairWith === person.id) delete person.pairWith;
    return person;
  });
  const openings = Array.from({ length: size.openings }, (_, index) => {
    const from = quarter(34, 56, next);
    const host = is(0.5) ? pick(people) : null;
    return {
      id: `o${index}`,
      unit: host?.unit ?? pick(units),
      // Now and then somebody receives visitors away from their own desk.
      site: host && is(0.7) ? host.site : pick(sites),
      ...(host ? { host: host.id } : {}),
      ...at(pick(days), from, from + quarter(2, 6, next)),
      seats: pick([0, 1, 1, 2, 2, 3]),
    };
  });
  for (const person of people) {
    const wanted = openings.filter(() => !plain && is(0.6)).slice(0, 5);
    person.wishes = wanted.map(({ id }) => ({ opening: id, rank: 1 + Math.floor(next() * 5) }));
  }
  const round: PlannerRound = {
    zone: 'Europe/Copenhagen',
    visitsPerPerson: size.visitsPerPerson,
    units: units.map((id) => ({ id })),
    sites: sites.map((id) => ({ id })),
    travelMinutes: [{ from: 's', to: 't', minutes: quarter(0, 2, next) }, { from: 't', to: 's', minutes: quarter(0, 3, next) }],
    desks: desks.map((desk) => ({ ...desk, minimum: days.map((day) => ({ ...at(day, quarter(32, 38, next), quarter(48, 62, next)), people: Math.floor(next() * (1 + size.people / 3)) })) })),
    people,
    openings,
    pinned: [],
    published: [],
    forbidden: [],
  };
  const pairs = people.flatMap((person) => openings.map((opening) => ({ person: person.id, opening: opening.id })));
  round.forbidden = pairs.filter(() => is(0.04));
  round.published = pairs.filter(() => is(plain ? 0.3 : 0.1));
  if (is(0.3)) round.pinned = pairs.filter((pair) => is(0.3) && findViolations(round, [pair]).length === 0).slice(0, 1);
  const hosts = people.filter(({ id }) => openings.some(({ host }) => host === id));
  const other = hosts.find(({ unit }) => unit !== hosts[0]!.unit);
  if (other && is(0.5)) {
    hosts[0]!.swapWith = other.id;
    if (is(0.8)) other.swapWith = hosts[0]!.id;
  }
  return round;
}
