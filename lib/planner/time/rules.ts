import { tzOffset } from '@date-fns/tz/tzOffset';
import type { Interval, LocalTime } from '../types';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A stretch of the instant axis in minutes since 1970 (UTC); `starts` is in it, `ends` is not. */
export type Minutes = { starts: number; ends: number };

export type Clock = {
  /** Minutes since 1970. In the skipped hour the first minute after it; in the hour that comes twice, the first. NaN for what is no time. */
  minuteOf(local: LocalTime): number;
  /** Null for an interval that is empty or no interval at all: it says nothing. */
  spanOf(interval: Interval): Minutes | null;
  localTimeOf(minute: number): LocalTime;
};

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * Reads and writes the local times of one zone. A round repeats few times very often (every shift begins at eight),
 * and asking the zone is slow, so both are remembered for as long as the clock is.
 */
export function readClock(zone: string): Clock {
  const offsets = new Map<number, number>();
  const minutes = new Map<LocalTime, number>();

  const offsetAt = (instant: number): number => {
    const hour = Math.floor(instant / HOUR_MS);
    let offset = offsets.get(hour);
    if (offset === undefined) {
      offset = tzOffset(zone, new Date(hour * HOUR_MS)) * MINUTE_MS;
      offsets.set(hour, offset);
    }
    return offset;
  };
  const read = (local: LocalTime): number => {
    const wall = pattern.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
    if (Number.isNaN(wall)) return Number.NaN;
    const [before, after] = [offsetAt(wall - DAY_MS), offsetAt(wall + DAY_MS)];
    // The larger offset gives the earlier instant, which is the one meant in the hour that comes twice.
    for (const offset of [Math.max(before, after), Math.min(before, after)]) {
      if (offsetAt(wall - offset) === offset) return (wall - offset) / MINUTE_MS;
    }
    return firstAfterGap(wall - after, wall - before, after);
  };
  const firstAfterGap = (low: number, high: number, after: number): number => {
    for (let at = low; at <= high; at += MINUTE_MS) if (offsetAt(at) === after) return at / MINUTE_MS;
    return high / MINUTE_MS;
  };
  const minuteOf = (local: LocalTime): number => {
    let minute = minutes.get(local);
    if (minute === undefined) minutes.set(local, (minute = read(local)));
    return minute;
  };
  return {
    minuteOf,
    spanOf({ from, to }) {
      const [starts, ends] = [minuteOf(from), minuteOf(to)];
      return starts < ends ? { starts, ends } : null;
    },
    localTimeOf(minute) {
      const instant = minute * MINUTE_MS;
      return new Date(instant + offsetAt(instant)).toISOString().slice(0, 16);
    },
  };
}

export function overlap(a: Minutes, b: Minutes): boolean {
  return a.starts < b.ends && b.starts < a.ends;
}

/** What is left of stretches when others are taken out of them. */
export function without(spans: readonly Minutes[], cuts: readonly Minutes[]): Minutes[] {
  let left = [...spans];
  for (const cut of cuts) {
    left = left.flatMap((span) => {
      if (!overlap(span, cut)) return [span];
      return [{ starts: span.starts, ends: cut.starts }, { starts: cut.ends, ends: span.ends }].filter(({ starts, ends }) => starts < ends);
    });
  }
  return left;
}

/** Overlapping and touching stretches as one, in order. */
export function merge(spans: readonly Minutes[]): Minutes[] {
  const merged: Minutes[] = [];
  for (const span of [...spans].sort((a, b) => a.starts - b.starts)) {
    const last = merged.at(-1);
    if (last && span.starts <= last.ends) last.ends = Math.max(last.ends, span.ends);
    else merged.push({ ...span });
  }
  return merged;
}
