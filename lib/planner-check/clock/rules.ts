import { tzOffset } from '@date-fns/tz/tzOffset';
import type { Interval, LocalTime } from '../../planner/types';

/** Half-open, in milliseconds since 1970. */
export type Stretch = { starts: number; ends: number };

export const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** More times than the largest round has; past them a clock begins anew. */
const MOST_KEPT = 20_000;

const clocks = new Map<string, Clock>();

/** Reads local times of one zone as instants and back; throws for a zone nobody knows. Asking is slow and rounds repeat themselves, so clocks are kept, and their answers. */
export function clockOf(zone: string): Clock {
  const kept = clocks.get(zone) ?? makeClock(zone);
  clocks.set(zone, kept);
  return kept;
}

function makeClock(zone: string) {
  if (Number.isNaN(tzOffset(zone, new Date(0)))) throw new Error(`Not a time zone: ${zone}`);
  const instants = new Map<LocalTime, number>();
  const ahead = (instant: number) => tzOffset(zone, new Date(instant)) * MINUTE_MS;

  function strictly(wall: number): number | null {
    const offsets = [ahead(wall - DAY_MS), ahead(wall + DAY_MS)].sort((a, b) => b - a);
    for (const offset of offsets) if (ahead(wall - offset) === offset) return wall - offset;
    return null;
  }

  /** The first of two instants in an hour that comes twice; in one that is skipped, the first instant after it. */
  function instant(local: LocalTime): number {
    const known = instants.get(local);
    if (known !== undefined) return known;
    let wall = Date.parse(`${local}:00Z`);
    if (Number.isNaN(wall)) throw new Error(`Not a local time: ${local}`);
    let found = strictly(wall);
    for (; found === null; found = strictly(wall)) wall += MINUTE_MS;
    if (instants.size >= MOST_KEPT) instants.clear();
    instants.set(local, found);
    return found;
  }

  return {
    instant,
    stretch: ({ from, to }: Interval): Stretch => ({ starts: instant(from), ends: instant(to) }),
    local: (at: number): LocalTime => new Date(at + ahead(at)).toISOString().slice(0, 16),
  };
}

export type Clock = ReturnType<typeof makeClock>;

/** Empty stretches meet nothing. */
export const meet = (a: Stretch, b: Stretch) => a.starts < a.ends && b.starts < b.ends && a.starts < b.ends && b.starts < a.ends;
