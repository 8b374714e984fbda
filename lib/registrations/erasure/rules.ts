const DAY_MS = 24 * 60 * 60_000;

/** Answers about diet and access are kept this long after an event. */
export const ANSWER_DAYS = 30;

/** Events that ended before this have had theirs erased. */
export function erasureLimit(now: Date): Date {
  return new Date(now.getTime() - ANSWER_DAYS * DAY_MS);
}
