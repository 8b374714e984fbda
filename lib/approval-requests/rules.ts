const DAY_MS = 24 * 60 * 60_000;

type Waiting = { heldAt: Date; expiresAt: Date };

/**
 * When those who can answer are reminded: a day before it lapses, for that is a day on which somebody reads mail; where
 * less time was given than two days, when half of it has gone.
 */
export function remindAt({ heldAt, expiresAt }: Waiting): Date {
  const half = heldAt.getTime() + (expiresAt.getTime() - heldAt.getTime()) / 2;
  return new Date(Math.max(expiresAt.getTime() - DAY_MS, half));
}

export function isDue(waiting: Waiting, now: Date): boolean {
  return now >= remindAt(waiting) && now < waiting.expiresAt;
}
