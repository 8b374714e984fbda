import { overlap, type Minutes } from '../../time/rules';
import type { Interval, Rejection } from '../../types';
import type { DeskPiece, PreparedOpening, PreparedPerson, PreparedRound } from '../types';

/** Minutes from one site to another. */
export function travelBetween({ travel, siteCount }: PreparedRound, from: number, to: number): number {
  return travel[from * siteCount + to] ?? 0;
}

/** From leaving the home site until back at it. */
export function awayAt(prepared: PreparedRound, { site }: PreparedPerson, opening: PreparedOpening): Minutes {
  return {
    starts: opening.starts - travelBetween(prepared, site, opening.site),
    ends: opening.ends + travelBetween(prepared, opening.site, site),
  };
}

/** What is in somebody's own calendar is spent at their own site: it leaves no room for the way there and back either. */
export function isBusyAway(prepared: PreparedRound, person: PreparedPerson, opening: PreparedOpening): boolean {
  return busyAt(prepared, person, opening) !== null;
}

function busyAt(prepared: PreparedRound, person: PreparedPerson, opening: PreparedOpening): Minutes | null {
  if (person.busy.length === 0) return null;
  const away = awayAt(prepared, person, opening);
  return person.busy.find((busy) => overlap(busy, away)) ?? null;
}

/** Two openings nobody can be at both of: they overlap, or the way between them does not fit into the gap. */
export function clash(prepared: PreparedRound, a: PreparedOpening, b: PreparedOpening): boolean {
  if (overlap(a, b)) return true;
  const [first, second] = a.ends <= b.starts ? [a, b] : [b, a];
  return second.starts - first.ends < travelBetween(prepared, first.site, second.site);
}

/** The first stretch in which the person's own desk could not spare them; null where it can. */
export function shortDesk(prepared: PreparedRound, person: PreparedPerson, away: Minutes): DeskPiece | null {
  const desk = prepared.desks[person.desk];
  if (!desk) return null;
  for (const piece of desk.short) {
    if (!overlap(piece, away)) continue;
    const gone = person.shifts.some((shift) => Math.max(shift.starts, piece.starts, away.starts) < Math.min(shift.ends, piece.ends, away.ends));
    if (gone) return piece;
  }
  return null;
}

/**
 * What stands against one person at one opening before anybody is placed; null where nothing does. The cheapest
 * questions come first, for a large round asks millions of times; a pinned visit is a fact and is not asked about.
 */
export function findRefusal(prepared: PreparedRound, person: PreparedPerson, o: number): Rejection['reason'] | null {
  const opening = prepared.openings[o]!;
  if (person.unit === opening.unit) return 'ownUnit';
  if (person.hosts.includes(o)) return 'isHost';
  if (opening.seats - opening.pinned < 1) return 'noSeats';
  if (person.onlyWishes && !person.wishes.has(o)) return 'notWished';
  if (person.forbidden.has(o)) return 'forbidden';
  if (opening.hostAway) return 'hostAway';
  if (person.hosts.some((hosted) => clash(prepared, prepared.openings[hosted]!, opening))) return 'hosting';
  if (busyAt(prepared, person, opening)) return 'busy';
  if (isTakenByPins(prepared, person, opening)) return 'pinnedElsewhere';
  if (prepared.desks[person.desk]?.short.length && shortDesk(prepared, person, awayAt(prepared, person, opening))) return 'deskShort';
  return null;
}

function isTakenByPins(prepared: PreparedRound, { pinned }: PreparedPerson, opening: PreparedOpening): boolean {
  if (pinned.length >= prepared.round.visitsPerPerson) return true;
  return pinned.some((other) => clash(prepared, prepared.openings[other]!, opening));
}

/** The refusal with what a sentence about it needs. Null where the two may be brought together. */
export function explainRefusal(prepared: PreparedRound, person: PreparedPerson, o: number): Rejection | null {
  if (person.pinned.includes(o)) return null;
  const reason = findRefusal(prepared, person, o);
  if (!reason) return null;
  const opening = prepared.openings[o]!;
  const rejection: Rejection = { opening: opening.id, reason };
  const { clock } = prepared;
  const local = ({ starts, ends }: Minutes): Interval => ({ from: clock.localTimeOf(starts), to: clock.localTimeOf(ends) });
  if (reason === 'busy') rejection.at = local(busyAt(prepared, person, opening)!);
  if (reason === 'hosting') {
    rejection.at = local(prepared.openings[person.hosts.find((hosted) => clash(prepared, prepared.openings[hosted]!, opening))!]!);
  }
  if (reason === 'deskShort') {
    const away = awayAt(prepared, person, opening);
    const piece = shortDesk(prepared, person, away)!;
    const starts = Math.max(piece.starts, away.starts, ...shiftStart(person, piece, away));
    const halfHour = Math.floor(starts / 30) * 30;
    Object.assign(rejection, {
      at: local({ starts: halfHour, ends: halfHour + 30 }),
      desk: prepared.desks[person.desk]!.id,
      rostered: piece.rostered,
      needed: piece.needed,
    });
  }
  return rejection;
}

function shiftStart(person: PreparedPerson, piece: Minutes, away: Minutes): number[] {
  const shift = person.shifts.find((one) => Math.max(one.starts, piece.starts, away.starts) < Math.min(one.ends, piece.ends, away.ends));
  return shift ? [shift.starts] : [];
}

/** What stands against somebody at the openings they wished for, or at any where they wished for none: the first `most`. */
export function listRejections(prepared: PreparedRound, person: PreparedPerson, most: number): Rejection[] {
  const found: Rejection[] = [];
  for (const o of person.wishes.size > 0 ? person.wishes.keys() : prepared.openings.keys()) {
    if (found.length === most) break;
    const rejection = explainRefusal(prepared, person, o);
    if (rejection) found.push(rejection);
  }
  return found;
}
