import type { Obstacle, OpeningCard, RoundOfVisits, VisitReason } from '../../visits/types';
import { countDemand, expandWishes, isAwayDuring } from '../rules';
import type { RoundWishes, Statement, WishCard, WishedOpening, WishPage } from '../types';

/** What no plan can change. */
const never: readonly VisitReason[] = ['ownUnit', 'ownOpening'];
/** What may look otherwise by the time the plan is made: a roster changes, an appointment is moved. */
const asThingsAre: readonly VisitReason[] = ['calledOff', 'started', 'clash', 'deskShort'];

/** Cards of a round with what speaks for and against each; `everybody` is what all who answered want, the reader too. */
export function viewWishCards(
  cards: readonly OpeningCard[],
  reader: { id: string; unitId: string },
  asked: { openings: readonly WishedOpening[]; everybody: readonly RoundWishes[]; statement: Statement | null },
): WishCard[] {
  const { openings, everybody, statement } = asked;
  const counts = !statement || statement.withdrawn ? null : statement;
  const demand = countDemand(everybody.filter(({ employeeId }) => employeeId !== reader.id));
  const ranks = new Map(expandWishes(reader, counts?.wishes ?? [], openings).map(({ openingId, rank }) => [openingId, rank]));
  return cards.map((card) => ({
    ...card,
    demand: demand.get(card.id) ?? { wanted: 0, first: 0 },
    mayWish: card.state === 'offered' && !card.obstacles.some(({ reason }) => never.includes(reason)),
    against: withOwnWord(card.obstacles.filter(({ reason }) => asThingsAre.includes(reason)), card, counts),
    rank: ranks.get(card.id) ?? null,
  }));
}

/** That they said they cannot is a clash as any other, told where the calendar has none to tell of. */
function withOwnWord(against: Obstacle[], card: OpeningCard, statement: Statement | null): Obstacle[] {
  if (!statement || !isAwayDuring(statement.absences, card) || against.some(({ reason }) => reason === 'clash')) return against;
  const params = { who: 'self', person: '', kind: 'block', title: '', site: 'none', starts: card.starts.toISOString(), ends: card.ends.toISOString(), tooShort: 'no', gap: 0, travel: 0 };
  return [...against, { reason: 'clash', params }];
}

/** Whether seats have been given out: from then on people are told what came of their wishes. */
export function hasOutcome({ round, openings }: WishPage): boolean {
  return round.phase !== 'open' && round.phase !== 'upcoming' && openings.some(({ taken }) => taken > 0);
}

/** The round somebody means who names none: one they can still wish in, the nearest deadline first, else the latest. */
export function chooseRound(rounds: readonly RoundOfVisits[], asked: unknown): RoundOfVisits | null {
  const byWishes = rounds.filter(({ mode }) => mode === 'wishes');
  const open = byWishes.filter(({ phase }) => phase === 'open').sort((a, b) => a.signUpCloses.getTime() - b.signUpCloses.getTime());
  return byWishes.find(({ id }) => id === asked) ?? open[0] ?? byWishes[0] ?? null;
}
