import { addCivilDays, civilDateOf, startOfCivilDay } from '../platform/time';
import { tileKeys, type Task, type Tile, type TileKey } from './types';

/** How many days the lines show, today among them. */
export const DAYS = 14;
const WEEK = 7;

/** The ends of the last days, the oldest first; of today it is now. */
export function dayEnds(now: Date): Date[] {
  const today = civilDateOf(now);
  const past = Array.from({ length: DAYS - 1 }, (_, place) => startOfCivilDay(addCivilDays(today, place + 2 - DAYS)));
  return [...past, now];
}

/** One row of figures for each of `dayEnds`, made into tiles. */
export function tilesOf(rows: readonly Record<TileKey, number>[]): Tile[] {
  return tileKeys.map((key) => {
    const series = rows.map((row) => row[key]);
    const figure = series.at(-1) ?? 0;
    return { key, figure, change: figure - (series.at(-1 - WEEK) ?? 0), series };
  });
}

const urgency: Task['kind'][] = ['underMinimum', 'visitsBroken', 'approvals', 'mailsFailed', 'suggestions', 'namesEnd', 'toCode'];

/** What goes wrong by itself if nobody does anything comes first; of one kind, what is decided soonest. */
export function orderTasks(tasks: readonly Task[]): Task[] {
  const due = (task: Task) => (task.kind === 'underMinimum' ? task.decideBy.getTime() : 0);
  return [...tasks].sort((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind) || due(a) - due(b));
}
