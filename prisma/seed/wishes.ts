import { openings } from './openings';
import { people, type Person, type PersonKey } from './people';

/** The round by wishes; `keys` are openings of week 13 that are held once more, so that hosts and texts are known. */
export const wishRound = { name: 'Ønskerunde, uge 17', cancelHours: 48, visitsPerPerson: 1 };
const keys =
  'passport, mitIdTuesday, moving, reception, switchboard, mitIdThursday, longThursday, aloneInJyllinge, branchViby, fridayViby, ' +
  'askTuesday, itTuesday, digitalPostCourse, children, evening, selfServiceJyllinge, askViby, unstaffedViby, homeworkViby, localCouncil';

export const wishOpenings = keys.split(', ').map((key) => {
  const { visitors: _visitors, queue: _queue, cancelled: _cancelled, movedUp: _movedUp, calledOffWhy: _why, ...plan } = openings.find((opening) => opening.key === key)!;
  return plan;
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
  // Whoever the sign-in page offers first finds the form unanswered.
  if (key === 'counters1' || (index % 6 === 5 && !named)) return [];
  const wishes = index % 10 === 3 ? [] : wishesOf(person, index);
  const away = { 4: { weekday: 3 }, 12: { weekday: 2, from: '08:00', to: '12:00' } }[index % 16];
  return [
    {
      person: key,
      wishes,
      onlyWishes: index % 7 === 2 && wishes.length > 0,
      withdrawn: index % 25 === 7 && !named,
      ...(named && { pairWith: named[0] === key ? named[1] : named[0] }),
      ...(away && { away }),
    },
  ];
});
