import { civilDateOf } from '../platform/time';
import type { NamePoll, NameRefusal, NameView } from './types';

/** Whether one may suggest, approve and discuss: the last day counts to its end. */
export function isOpen(poll: Pick<NamePoll, 'closesOn' | 'closedAt'>, now: Date): boolean {
  return poll.closedAt === null && civilDateOf(now) <= poll.closesOn;
}

/** The day on which it ended, for a poll that is no longer open. */
export function endedOn(poll: Pick<NamePoll, 'closesOn' | 'closedAt'>): string {
  return poll.closedAt ? civilDateOf(poll.closedAt) : poll.closesOn;
}

/** What keeps everybody from taking part at `now`; null while it is open. */
export function decideTakingPart(poll: NamePoll | null, now: Date): NameRefusal | null {
  if (!poll) return { reason: 'noPoll' };
  return isOpen(poll, now) ? null : { reason: 'pollClosed', params: { day: endedOn(poll) } };
}

/** Most voices first; of as many, the one suggested first. */
export function byStanding(a: Pick<NameView, 'voices' | 'suggestedAt'>, b: Pick<NameView, 'voices' | 'suggestedAt'>): number {
  return b.voices - a.voices || a.suggestedAt.getTime() - b.suggestedAt.getTime();
}

/**
 * What becomes of the voices when `from` is merged into `into`: whose voice goes over, and whose is already there. Both
 * are ended at the old name, so that nobody counts twice.
 */
export function decideMerging(from: readonly { voterId: string; givenAt: Date }[], into: ReadonlySet<string>): { voterId: string; givenAt: Date }[] {
  return from.filter(({ voterId }) => !into.has(voterId));
}
