import type { PlannerRound } from '../planner/types';

/**
 * A round, or its JSON as it is kept. Handing ten thousand people's objects to another thread holds this one several times
 * as long as handing it a text does, and each question about the round hands it over again.
 */
export type RoundOrJson = PlannerRound | string;

/** Where a run is: each with a figure that says something in that phase, or none. Keys of `planner.phases`. */
export type PlanPhase = 'reading' | 'modelling' | 'solving' | 'proving' | 'checking' | 'explaining';

/** `figure` is: columns (modelling), people placed by the best plan so far (solving), levels proven so far (proving), percent (explaining). */
export type PlanProgress = { phase: PlanPhase; figure: number | null };

export type AnswerOptions = {
  /** The same round with the same seed gives the same plan. 0 where nothing is said. */
  seed?: number;
  /** For the solver as a whole; when it is up, the best plan so far is answered, its levels not proven. */
  timeLimitSeconds?: number;
  /** Told of what the solver threw, if it did; the plan comes all the same. */
  onFailure?: (error: unknown) => void;
  /** False where the solver's thread has been lost over whole numbers: without them it is asked once more. */
  wholeNumbers?: boolean;
  /** Milliseconds on a clock that only goes forward. */
  now?: () => number;
  onProgress?: (progress: PlanProgress) => void;
};

export type PlanOptions = Omit<AnswerOptions, 'now' | 'onFailure' | 'wholeNumbers'> & { signal?: AbortSignal };

export type ExplainOptions = {
  /** Only these of the unplaced; all where nothing is said. */
  people?: string[];
  seed?: number;
  onProgress?: (progress: PlanProgress) => void;
  signal?: AbortSignal;
};
