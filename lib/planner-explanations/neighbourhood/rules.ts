import { groupBy } from '../../planner-check/staffing/rules';
import { prepareRound } from '../../planner/preparation/rules';
import type { PreparedRound } from '../../planner/preparation/types';
import type { Placement, PlannerRound } from '../../planner/types';

/** Whose visits may move for one person: more would take longer, and nobody asks a hundred to move for one. */
const MOST_MOVERS = 60;

/**
 * Cuts the part of a large round around one person out of it: those at the openings they could go to, their own desk's,
 * and those at the openings these could go to in turn. All others stay where they are: their seats are taken away and
 * colleagues at the same desks are pinned.
 */
export function openNeighbourhoods(round: PlannerRound, visits: readonly Placement[]) {
  const prepared = prepareRound({ ...round, openings: round.openings.map((opening) => ({ ...opening, seats: Math.max(1, opening.seats) + round.pinned.length })) }, { withShort: true });
  const visitsOf = groupBy(visits, ({ person }) => person);
  const visitorsOf = groupBy(visits, ({ opening }) => opening);
  const staffOf = groupBy(round.people.filter(({ desk }) => desk !== undefined), ({ desk }) => desk!);
  const personOf = new Map(round.people.map((person) => [person.id, person]));
  const hostedBy = groupBy(round.openings.filter(({ host }) => host !== undefined), ({ host }) => host!);

  return function around(person: string): { round: PlannerRound; visits: Placement[] } {
    const movers = findMovers(person, prepared, { visitorsOf, visitsOf, deskMates: (staffOf.get(personOf.get(person)?.desk ?? '') ?? []).map(({ id }) => id) });
    const inside = new Set(movers);
    for (const mover of movers) for (const mate of staffOf.get(personOf.get(mover)?.desk ?? '') ?? []) inside.add(mate.id);
    const kept = visits.filter((visit) => inside.has(visit.person));
    const reach = new Set(kept.map(({ opening }) => opening));
    for (const mover of movers) {
      for (const opening of openingsOf(prepared, mover)) reach.add(opening);
      for (const { id } of hostedBy.get(mover) ?? []) reach.add(id);
    }
    // What colleagues host at other sites takes them from the desk; nobody is sent there for it.
    const posts = new Set([...inside].flatMap((id) => (hostedBy.get(id) ?? []).flatMap((opening) => (reach.has(opening.id) ? [] : [opening.id]))));
    const openings = round.openings
      .filter(({ id }) => reach.has(id) || posts.has(id))
      .map((opening) => ({ ...opening, seats: posts.has(opening.id) ? 0 : opening.seats - (visitorsOf.get(opening.id) ?? []).filter((visit) => !inside.has(visit.person)).length }));
    const people = round.people.filter(({ id }) => inside.has(id));
    const sites = new Set([...people.map(({ site }) => site), ...openings.map(({ site }) => site)]);
    const within = ({ person: who, opening }: Placement) => inside.has(who) && reach.has(opening);
    const still = kept.filter((visit) => !movers.has(visit.person));
    const pinned = round.pinned.filter((pin) => within(pin) && movers.has(pin.person));
    const desks = new Set(people.map(({ desk }) => desk));
    return {
      round: {
        ...round,
        travelMinutes: round.travelMinutes.filter(({ from, to }) => sites.has(from) && sites.has(to)),
        desks: round.desks.filter(({ id }) => desks.has(id)),
        people,
        openings,
        pinned: [...pinned, ...still],
        published: [],
        forbidden: round.forbidden.filter(within),
      },
      visits: kept,
    };
  };
}

function openingsOf({ pairs, personIndex, openings }: PreparedRound, person: string): string[] {
  const p = personIndex.get(person)!;
  return Array.from(pairs.opening.subarray(pairs.firstOf[p]!, pairs.firstOf[p + 1]!), (opening) => openings[opening]!.id);
}

type Who = { visitorsOf: ReadonlyMap<string, Placement[]>; visitsOf: ReadonlyMap<string, Placement[]>; deskMates: readonly string[] };

/** Ring by ring, until there are enough. */
function findMovers(person: string, prepared: PreparedRound, { visitorsOf, visitsOf, deskMates }: Who): Set<string> {
  const movers = new Set([person]);
  let ring = [person];
  const take = (next: string[], id: string) => {
    if (movers.has(id) || movers.size >= MOST_MOVERS) return;
    movers.add(id);
    next.push(id);
  };
  for (let step = 0; ring.length > 0 && movers.size < MOST_MOVERS; step += 1) {
    const next: string[] = [];
    if (step === 0) for (const mate of deskMates) if (visitsOf.has(mate)) take(next, mate);
    for (const id of ring) for (const opening of openingsOf(prepared, id)) for (const visit of visitorsOf.get(opening) ?? []) take(next, visit.person);
    ring = next;
  }
  return movers;
}
