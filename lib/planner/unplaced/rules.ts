import { findRefusal, listRejections } from '../preparation/refusals/rules';
import type { PreparedPerson, PreparedRound } from '../preparation/types';
import type { Placement, Rejection, Unplaced, UnplacedReason } from '../types';

/** Enough to speak about; somebody who wished for nothing is refused by hundreds of openings in a large round. */
const MOST_REJECTIONS = 8;

/** Everybody who takes part and has no visit in this plan, with the reason that is nearest to the truth for them. */
export function listUnplaced(prepared: PreparedRound, visits: readonly Placement[]): Unplaced[] {
  const placed = new Set(visits.map(({ person }) => person));
  const taken = new Map<string, number>();
  for (const { opening } of visits) taken.set(opening, (taken.get(opening) ?? 0) + 1);
  const full = prepared.openings.map(({ id, seats }) => (taken.get(id) ?? 0) >= seats);
  return prepared.people.flatMap((person, p) => {
    if (!person.participates || placed.has(person.id)) return [];
    return [{ person: person.id, reason: reasonFor(prepared, person, p, full), rejections: listRejections(prepared, person, MOST_REJECTIONS) }];
  });
}

function reasonFor(prepared: PreparedRound, person: PreparedPerson, p: number, full: boolean[]): UnplacedReason {
  const { pairs, openings } = prepared;
  if (openings.every(({ seats }) => seats < 1)) return 'noOpenings';
  const possible = [...pairs.opening.subarray(pairs.firstOf[p]!, pairs.firstOf[p + 1]!)];
  if (possible.length > 0) return possible.every((o) => full[o]) ? 'full' : 'outweighed';
  const all = new Set<Rejection['reason']>();
  for (const o of person.onlyWishes ? person.wishes.keys() : openings.keys()) {
    const reason = findRefusal(prepared, person, o);
    if (reason) all.add(reason);
  }
  const has = (...reasons: Rejection['reason'][]) => reasons.some((reason) => all.has(reason));
  if ([...all].every((reason) => reason === 'ownUnit' || reason === 'isHost')) return 'onlyOwnUnit';
  // What could still be changed is said before what could not.
  if (has('deskShort')) return 'deskShort';
  if (has('busy', 'hosting')) return 'busy';
  if (has('forbidden')) return 'forbidden';
  if (has('noSeats', 'pinnedElsewhere')) return 'full';
  return person.onlyWishes ? 'noWishPossible' : 'noOpenings';
}
