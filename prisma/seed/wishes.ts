import { openings } from './openings';
import { people, type Person, type PersonKey } from './people';

/** The round by wishes; `keys` are openings of week 13 that are held once more, so that hosts and texts are known. */
export const wishRound = { name: 'Ønskerunde, uge 17', cancelHours: 48, visitsPerPerson: 1 };
const keys =
  'passport, mitIdTuesday, moving, reception, switchboard, mitIdThursday, longThursday, aloneInJyllinge, branchViby, fridayViby, ' +
  'askTuesday, itTuesday, digitalPostCourse, children, evening, selfServiceJyllinge, askViby, unstaffedViby, homeworkViby, localCouncil';

/** With more seats than in week 13: where few go, it is the counters at home that decide who can. */
const roomier: Record<string, number> = { mitIdThursday: 8, unstaffedViby: 11, localCouncil: 13, fridayViby: 7, askTuesday: 4, branchViby: 3, selfServiceJyllinge: 5, evening: 6 };

export const wishOpenings = keys.split(', ').map((key) => {
  const { visitors: _visitors, queue: _queue, cancelled: _cancelled, movedUp: _movedUp, calledOffWhy: _why, ...plan } = openings.find((opening) => opening.key === key)!;
  return { ...plan, seats: roomier[key] ?? plan.seats };
});

/** What most are after, in this order; the further down, the fewer. */
const popular =
  'mitIdTuesday, itTuesday, passport, aloneInJyllinge, askViby, homeworkViby, reception, evening, unstaffedViby, moving, digitalPostCourse, ' +
  'longThursday, localCouncil, children, mitIdThursday, switchboard, branchViby, askTuesday, selfServiceJyllinge, fridayViby';

export type WishPlan = { opening: string; as: 'opening' | 'site' | 'topic' | 'siteAndDay' };
export type StatementPlan = {
  person: PersonKey;
  wishes: WishPlan[];
  onlyWishes: boolean;
  pairWith?: PersonKey;
  swapWith?: PersonKey;
  /** ISO weekday; without times the whole day. */
  away?: { weekday: number; from?: string; to?: string };
  withdrawn: boolean;
};

/** Both name each other in the first two; in the last the other has not answered that yet. */
const pairs: [PersonKey, PersonKey, both: boolean][] = [
  ['information2', 'information3', true],
  ['service3', 'service4', true],
  ['librarian9', 'librarian10', false],
];

/** They would visit each other: the first two have both said so, the last has not been answered. */
const swaps: [PersonKey, PersonKey, both: boolean][] = [
  ['service5', 'vibyLibrary2', true],
  ['children1', 'reception2', false],
];

/**
 * They want one thing alone, the first of them at a time when their own counter cannot spare them, though there are
 * seats: the way to Jyllinge takes the it workshop's half an hour before three.
 */
const needed: Partial<Record<PersonKey, string>> = {
  vibyLibrary4: 'mitIdThursday',
  counters5: 'unstaffedViby',
  reception3: 'unstaffedViby',
  information2: 'fridayViby',
  itWorkshop3: 'localCouncil',
  // What everybody wants, and nothing else: here a seat more is what would help.
  librarian12: 'mitIdTuesday',
  librarian13: 'mitIdTuesday',
  librarian14: 'mitIdTuesday',
  librarian15: 'mitIdTuesday',
  librarian17: 'mitIdTuesday',
  service9: 'itTuesday',
  service12: 'itTuesday',
  service13: 'itTuesday',
  service28: 'itTuesday',
  service29: 'itTuesday',
};
const hosts = new Set(wishOpenings.map(({ host }) => host));

/** A fraction that is the same in every sowing, and as good as drawn. */
function drawn(person: number, about: number): number {
  const mixed = Math.imul((person + 1) * 2654435761 + about * 40503, 2246822519) >>> 0;
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

/** Seven of ten wish an opening, the others a kind of opening. */
function kindOf(share: number): WishPlan['as'] {
  if (share < 0.7) return 'opening';
  return share < 0.85 ? 'siteAndDay' : share < 0.95 ? 'topic' : 'site';
}

function wishesOf({ unit, key }: Person, index: number): WishPlan[] {
  const possible = popular.split(', ').filter((name) => {
    const opening = wishOpenings.find((plan) => plan.key === name)!;
    return opening.unit !== unit && opening.host !== key;
  });
  const wanted = 1 + Math.floor(drawn(index, 1) * 5);
  const chosen = new Set<string>();
  // Squared, so that a few openings are what nearly everybody wants.
  for (let turn = 2; chosen.size < wanted && turn < 30; turn += 1) chosen.add(possible[Math.floor(drawn(index, turn) ** 2 * possible.length)]!);
  const plans = [...chosen].map((opening, place) => ({ opening, as: kindOf(drawn(index, 40 + place)) }));
  // A kind is wished once: two openings at one place would else say the same.
  return plans.filter(({ as }, place) => as === 'opening' || plans.findIndex((other) => other.as === as) === place);
}

/** About 100 of 128 have answered: most with wishes, some with "anything", a few with no thanks. */
export const statements: StatementPlan[] = people.flatMap((person, index): StatementPlan[] => {
  const { key } = person;
  const named = pairs.find(([one, other, both]) => one === key || (both && other === key));
  const swap = swaps.find(([one, other, both]) => one === key || (both && other === key));
  const tied = named !== undefined || swap !== undefined;
  // Whoever the sign-in page offers first finds the form unanswered.
  if (key === 'counters1' || (index % 6 === 5 && !tied && !needed[key])) return [];
  const only = needed[key];
  const wishes = only ? [{ opening: only, as: 'opening' as const }] : index % 10 === 3 ? [] : wishesOf(person, index);
  // Whoever hosts is there.
  const away = !hosts.has(key) && { 4: { weekday: 3 }, 12: { weekday: 2, from: '08:00', to: '12:00' } }[index % 16];
  return [
    {
      person: key,
      wishes,
      onlyWishes: only !== undefined || ([1, 2, 4, 6].includes(index % 7) && wishes.length > 0),
      withdrawn: index % 25 === 7 && !tied && !only,
      ...(named && { pairWith: named[0] === key ? named[1] : named[0] }),
      ...(swap && { swapWith: swap[0] === key ? swap[1] : swap[0] }),
      ...(away && { away }),
    },
  ];
});
