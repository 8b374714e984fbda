import type { Stop } from '../types';

const MINUTE_MS = 60_000;

/**
 * The places a tour stops at, by the clock: the points of its programme that have one. `agenda` is in the programme's
 * order, each session beginning on its own clock; `sessions` are by number from 1.
 */
export function stopsOf(sessions: readonly { starts: Date }[], agenda: readonly { session: number; minutes: number; place: string }[]): Stop[] {
  const clock = new Map(sessions.map(({ starts }, place) => [place + 1, starts.getTime()]));
  const stops = agenda.flatMap(({ session, minutes, place }) => {
    const from = clock.get(session);
    if (from === undefined) return [];
    clock.set(session, from + minutes * MINUTE_MS);
    return place ? [{ place, starts: new Date(from), ends: new Date(from + minutes * MINUTE_MS) }] : [];
  });
  return stops.sort((a, b) => a.starts.getTime() - b.starts.getTime());
}

/** Where one was at `instant`: at the stop that had begun last, for one writes on the way to the next; null before the first. */
export function stopAt(stops: readonly Stop[], instant: Date): Stop | null {
  return stops.findLast(({ starts }) => starts <= instant) ?? null;
}

/** The stop an address asks for by its number from 1, else the one at `now`, else the first. */
export function chooseStop(stops: readonly Stop[], asked: unknown, now: Date): Stop | null {
  const number = typeof asked === 'string' && /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
  return stops[number - 1] ?? stopAt(stops, now) ?? stops[0] ?? null;
}
