import { tzOffset } from '@date-fns/tz/tzOffset';
import { step, textAt, type Spot } from '../loose/rules';
import type { FileError, FileRemark } from '../types';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

export function isZone(zone: string): boolean {
  // What is no name of a place, such as +01:00, has no clock changes, and nobody means that.
  return /^[A-Za-z]/.test(zone) && !Number.isNaN(tzOffset(zone, new Date(0)));
}

/** How many instants a local time names: one, but for the two nights a year in which the clocks change. */
function instantsOf(zone: string, wall: number): number[] {
  const offsets = new Set([-DAY_MS, DAY_MS].map((by) => tzOffset(zone, new Date(wall + by)) * MINUTE_MS));
  return [...offsets].map((offset) => wall - offset).filter((at) => at + tzOffset(zone, new Date(at)) * MINUTE_MS === wall);
}

/** Half-open, in milliseconds since 1970. */
export type Span = { starts: number; ends: number };

export const meet = (a: Span, b: Span) => a.starts < b.ends && b.starts < a.ends;

type Times = {
  /** Looks at `from` and `to` of an interval; answers its two instants when both are good and in order. */
  interval(spot: Spot): Span | null;
};

/**
 * Reads intervals and tells of days that do not exist, of the hour that is skipped when the clocks go forward, of the
 * one that comes twice, and of ends that do not lie after their beginnings. What does not even look like a time is told
 * of by the schema. A null zone is unknown, and told of elsewhere: then only the calendar is asked.
 */
export function timesOf(zone: string | null, errors: FileError[], remarks: FileRemark[]): Times {
  const known = new Map<string, { wall: number; found: number[] } | null>();
  const read = (local: string) => {
    const before = known.get(local);
    if (before !== undefined) return before;
    const wall = Date.parse(`${local}:00Z`);
    const exists = !Number.isNaN(wall) && new Date(wall).toISOString().startsWith(local);
    const answer = exists ? { wall, found: zone === null ? [wall] : instantsOf(zone, wall) } : null;
    known.set(local, answer);
    return answer;
  };
  const instant = (spot: Spot, key: string): number | null => {
    const local = textAt(spot, key);
    if (local === null || !pattern.test(local)) return null;
    const path = `${spot.path}${step(key)}`;
    const answer = read(local);
    if (!answer) {
      // Hours and minutes out of range do not match the schema's pattern, which has said so.
      if (/T([01]\d|2[0-3]):[0-5]\d$/.test(local) && isWritten(local)) errors.push({ path, key: 'notATime', params: { value: local } });
      return null;
    }
    const first = Math.min(...answer.found);
    if (answer.found.length === 0) errors.push({ path, key: 'missingHour', params: { value: local, zone: zone ?? '' } });
    if (answer.found.length > 1) remarks.push({ path, key: 'doubledHour', params: { value: local } });
    return answer.found.length === 0 ? null : first;
  };
  return {
    interval(spot) {
      const [starts, ends] = [instant(spot, 'from'), instant(spot, 'to')];
      if (starts === null || ends === null) return null;
      if (ends > starts) return { starts, ends };
      errors.push({ path: `${spot.path}/to`, key: 'endBeforeStart', params: { from: textAt(spot, 'from')!, to: textAt(spot, 'to')! } });
      return null;
    },
  };
}

/** A month and a day as the schema's pattern has them, though the month may be too short for the day. */
const isWritten = (local: string) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T/.test(local);
