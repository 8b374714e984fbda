import type { Placement, PlannerOpening, PlannerPerson, PlannerRound } from '../planner/types';
import { clockOf, meet, MINUTE_MS, type Clock, type Stretch } from './clock/rules';
import { findDeskViolations, groupBy, type Post } from './staffing/rules';
import type { Violation } from './types';

type Visit = { person: PlannerPerson; opening: PlannerOpening };
type Facts = {
  round: PlannerRound;
  clock: Clock;
  minutes: (from: string, to: string) => number;
  people: ReadonlyMap<string, PlannerPerson>;
  hosted: ReadonlyMap<string, PlannerOpening[]>;
  forbidden: ReadonlySet<string>;
};

const keyOf = (...ids: string[]) => JSON.stringify(ids);

/**
 * Every hard rule that these visits break, empty when the plan holds. It shares nothing with the model that makes the
 * plans but the shape of a round: whatever mistake is in the one is not in the other. Pinned visits are judged as all
 * others; `findAddedViolations` leaves out what they break by themselves. Expects a round whose ids are unique.
 */
export function findViolations(round: PlannerRound, visits: readonly Placement[]): Violation[] {
  const facts = factsOf(round);
  const openings = new Map(round.openings.map((opening) => [opening.id, opening]));
  const violations: Violation[] = [];
  const known: Visit[] = [];
  const seen = new Set<string>();
  for (const placement of visits) {
    const { person: personId, opening: openingId } = placement;
    const person = facts.people.get(personId);
    const opening = openings.get(openingId);
    if (!person) violations.push({ rule: 'unknownPerson', person: personId, opening: openingId });
    if (!opening) violations.push({ rule: 'unknownOpening', person: personId, opening: openingId });
    if (!person || !opening) continue;
    const key = keyOf(personId, openingId);
    if (seen.has(key)) violations.push({ rule: 'duplicate', person: personId, opening: openingId });
    else known.push({ person, opening });
    seen.add(key);
  }
  for (const { person, opening } of round.pinned) {
    if (!seen.has(keyOf(person, opening))) violations.push({ rule: 'pinMissing', person, opening });
  }
  for (const visit of known) violations.push(...judgeVisit(visit, facts));
  violations.push(...judgeSeats(known), ...judgePeople(known, facts));
  const absences = known.map((visit) => ({ person: visit.person.id, ...away(visit.person, visit.opening, facts) }));
  return [...violations, ...findDeskViolations(round.desks, round.people, { absences, posts: postsOf(facts) }, facts.clock)];
}

/** What the plan breaks that its pinned visits, which somebody answers for, do not break alone. */
export function findAddedViolations(round: PlannerRound, visits: readonly Placement[]): Violation[] {
  const found = findViolations(round, visits);
  if (found.length === 0) return found;
  const pinned = new Set(findViolations(round, round.pinned).map((violation) => JSON.stringify(violation)));
  return found.filter((violation) => !pinned.has(JSON.stringify(violation)));
}

function factsOf(round: PlannerRound): Facts {
  const travel = new Map(round.travelMinutes.map(({ from, to, minutes }) => [keyOf(from, to), minutes]));
  return {
    round,
    clock: clockOf(round.zone),
    minutes: (from, to) => (from === to ? 0 : (travel.get(keyOf(from, to)) ?? 0)),
    people: new Map(round.people.map((person) => [person.id, person])),
    hosted: groupBy(round.openings.filter(({ host }) => host !== undefined), ({ host }) => host!),
    forbidden: new Set(round.forbidden.map(({ person, opening }) => keyOf(person, opening))),
  };
}

/** From leaving one's own site until back at it. */
function away(person: PlannerPerson, opening: PlannerOpening, { clock, minutes }: Facts): Stretch {
  const { starts, ends } = clock.stretch(opening);
  return {
    starts: starts - minutes(person.site, opening.site) * MINUTE_MS,
    ends: ends + minutes(opening.site, person.site) * MINUTE_MS,
  };
}

/** Where hosts are, the way there and back included: at their own site's desk they count, at no other. */
function postsOf(facts: Facts): Post[] {
  return [...facts.hosted].flatMap(([id, openings]) => {
    const host = facts.people.get(id);
    const held = openings.filter(({ from, to }) => facts.clock.instant(from) < facts.clock.instant(to));
    return host ? held.map((opening) => ({ person: id, site: opening.site, ...away(host, opening, facts) })) : [];
  });
}

/** Two openings that nobody can be at both of, in whichever role. */
function clash(a: PlannerOpening, b: PlannerOpening, { clock, minutes }: Facts): boolean {
  const [first, second] = [clock.stretch(a), clock.stretch(b)];
  if (first.starts >= first.ends || second.starts >= second.ends) return false;
  if (meet(first, second)) return true;
  const [gap, way] = first.ends <= second.starts ? [second.starts - first.ends, minutes(a.site, b.site)] : [first.starts - second.ends, minutes(b.site, a.site)];
  return gap < way * MINUTE_MS;
}

function judgeVisit({ person, opening }: Visit, facts: Facts): Violation[] {
  const about = { person: person.id, opening: opening.id };
  const violations: Violation[] = [];
  if (person.unit === opening.unit) violations.push({ rule: 'ownUnit', ...about });
  if (person.id === opening.host) violations.push({ rule: 'ownOpening', ...about });
  if (facts.forbidden.has(keyOf(person.id, opening.id))) violations.push({ rule: 'forbidden', ...about });
  if (person.onlyWishes && !person.wishes.some((wish) => wish.opening === opening.id)) violations.push({ rule: 'notWished', ...about });
  const inTheWay = (who: PlannerPerson) => who.busy.find((busy) => meet(facts.clock.stretch(busy), away(who, opening, facts)));
  const host = opening.host === undefined ? undefined : facts.people.get(opening.host);
  const hostBusy = host && inTheWay(host);
  if (hostBusy) violations.push({ rule: 'hostAway', ...about, host: host.id, at: { from: hostBusy.from, to: hostBusy.to } });
  const twice = opening.host === undefined ? undefined : facts.hosted.get(opening.host)?.find((other) => other.id !== opening.id && clash(other, opening, facts));
  if (twice) violations.push({ rule: 'hostTwice', ...about, host: opening.host!, other: twice.id });
  const busy = inTheWay(person);
  if (busy) violations.push({ rule: 'busy', ...about, at: { from: busy.from, to: busy.to } });
  for (const other of facts.hosted.get(person.id) ?? []) {
    if (other.id !== opening.id && clash(opening, other, facts)) violations.push({ rule: 'hosting', ...about, other: other.id });
  }
  return violations;
}

function judgeSeats(visits: readonly Visit[]): Violation[] {
  return [...groupBy(visits, ({ opening }) => opening.id).values()].flatMap((group) => {
    const { id: opening, seats } = group[0]!.opening;
    return group.length > seats ? [{ rule: 'overSeats' as const, opening, seats, visitors: group.length }] : [];
  });
}

function judgePeople(visits: readonly Visit[], facts: Facts): Violation[] {
  const most = facts.round.visitsPerPerson;
  return [...groupBy(visits, ({ person }) => person.id).values()].flatMap((group) => {
    const violations: Violation[] = [];
    const person = group[0]!.person.id;
    // In one order whatever the plan's, so that the same fault always reads the same.
    group.sort((a, b) => (a.opening.id < b.opening.id ? -1 : 1));
    if (group.length > most) violations.push({ rule: 'tooManyVisits', person, visits: group.length, most });
    for (const [index, { opening }] of group.entries()) {
      for (const { opening: other } of group.slice(index + 1)) {
        if (clash(opening, other, facts)) violations.push({ rule: 'twoVisits', person, opening: opening.id, other: other.id });
      }
    }
    return violations;
  });
}
