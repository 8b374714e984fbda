import type { PlannerRound } from '../types';

/** The rank that is worth nothing: wished for, so that it may be given, but no better than any other. */
const NO_WORTH = 6;

/** The same round in which everybody wishes for nothing but what they have been told of: its best plan keeps the most. */
export function wishToStay(round: PlannerRound): PlannerRound {
  const published = new Map<string, Set<string>>();
  for (const { person, opening } of round.published) published.set(person, (published.get(person) ?? new Set()).add(opening));
  const none: ReadonlySet<string> = new Set();
  return {
    ...round,
    people: round.people.map(({ leftOutBefore: _before, pairWith: _mate, swapWith: _swap, ...person }) => {
      const own = published.get(person.id) ?? none;
      const rank = (opening: string) => (own.has(opening) ? 1 : NO_WORTH);
      // Whoever takes anything has no list that a published opening would have to stand on.
      const wished = person.onlyWishes ? person.wishes.map(({ opening }) => opening) : [...own];
      return { ...person, wishes: wished.map((opening) => ({ opening, rank: rank(opening) })) };
    }),
  };
}
