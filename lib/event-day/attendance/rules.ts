import { civilDateOf } from '../../platform/time';
import type { DaySession } from '../types';
import type { AttendanceState, Meeting } from './types';

/** Something said about somebody, as far as it matters which of two things stands. */
export type Said = { id: string; state: AttendanceState; decidedAt: Date };

/** Whether the first was said after the second; of two at the same instant the greater id, so that all agree. */
export function isLater(a: Said, b: Said): boolean {
  const difference = a.decidedAt.getTime() - b.decidedAt.getTime();
  return difference > 0 || (difference === 0 && a.id > b.id);
}

/** What stands of all that was said, in whatever order it came in, however often. */
export function latestOf<One extends Said>(said: readonly One[]): One | null {
  return said.reduce<One | null>((latest, one) => (latest === null || isLater(one, latest) ? one : latest), null);
}

/**
 * When something was really said, by our clock. A phone's clock may be wrong by hours, so what counts is how long before
 * it was handed in it was said; and never later than now.
 */
export function setRight(decidedAt: Date, sentAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime(), now.getTime() - (sentAt.getTime() - decidedAt.getTime())));
}

/**
 * How a new mark meets what stands. The later one by its own time stands, whoever hands it in first; who has said
 * another thing without having seen the other's is told.
 */
export function decideMeeting(mark: Said, standing: (Said & { actorId: string }) | null, actorId: string, seenId: string | null): Meeting {
  if (!standing || standing.state === mark.state) return 'kept';
  if (isLater(standing, mark)) return 'overtaken';
  return standing.actorId !== actorId && standing.id !== seenId ? 'replaced' : 'kept';
}

/** From the morning of the session's day: people come early, and lists are put right for days after. */
export function mayMark({ starts }: Pick<DaySession, 'starts'>, now: Date): boolean {
  return civilDateOf(now) >= civilDateOf(starts);
}

/** The session to show first: the one that goes on or comes next, else the last. */
export function currentSession<One extends { number: number; ends: Date }>(sessions: readonly One[], now: Date): number {
  return (sessions.find(({ ends }) => ends > now) ?? sessions.at(-1))?.number ?? 1;
}
