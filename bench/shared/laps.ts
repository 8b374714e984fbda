import type { PlanProgress } from '@/lib/planning/types';

/** What a phase is called here: once the solver has said how many are placed, it is past the fractions. */
const nameOf = ({ phase, figure }: PlanProgress) => (phase === 'solving' ? (figure === null ? 'fractions' : 'whole') : phase === 'checking' ? 'checkingAndComparing' : phase);

/** Takes the time of each phase of a plan from what it says of itself; `clock` is in milliseconds. */
export function timeLaps(clock: () => number) {
  const laps = new Map<string, number>();
  let current: string | null = null;
  let since = clock();
  const turn = (next: string | null) => {
    const at = clock();
    if (current !== null) laps.set(current, (laps.get(current) ?? 0) + at - since);
    [current, since] = [next, at];
  };
  return {
    onProgress: (progress: PlanProgress) => turn(nameOf(progress)),
    /** Ends the last lap and answers them all, in order. */
    end(): [string, number][] {
      turn(null);
      return [...laps];
    },
  };
}
