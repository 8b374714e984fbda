import type { da } from '@/messages';
import type { PlanProgress } from '../planning/types';
import type { Level, Method, Placement, PlannerRound, Relaxation, Unplaced } from '../planner/types';

export type PlanState = 'running' | 'done' | 'failed' | 'stopped' | 'published' | 'replaced' | 'dropped';
export type PlanOrigin = 'made' | 'trial' | 'byHand' | 'uploaded';

/** Every way the plans domain says no; each is a key under `plans.refusals`, so one without words does not compile. */
export type PlanReason = keyof (typeof da)['plans']['refusals'];
export type PlanRefusal = { reason: PlanReason; params?: Record<string, string | number> };

/** Why a plan came to nothing; a key under `plans.failures`. */
export type PlanFailure = keyof (typeof da)['plans']['failures'];

/** What a trial lets go of, for as long as the trial lives: seats more, half hours under a desk's minimum. */
export type Waiver = Pick<Relaxation, 'seats' | 'staffing'>;

export type FirstCome = { placed: number; firstChoices: number };

/** How far a running plan has come; null where nothing has been said yet. */
export type Progress = PlanProgress | null;

/** A planned visit; the reason is the lead's, for letting the desk under its minimum. */
export type PlanVisit = Placement & { overrideReason: string };

/** Figures that anybody can count again from the input and the visits. */
export type Figures = {
  /** People who want a visit, and how many of them have one. */
  asked: number;
  placed: number;
  firstChoices: number;
  /** Half hours in which a desk has fewer than its minimum because somebody is on a visit. */
  shortHalfHours: number;
};

export type PlanLine = {
  id: string;
  number: number;
  state: PlanState;
  origin: PlanOrigin;
  madeAt: Date;
  madeBy: string;
  baseNumber: number | null;
  note: string;
  placed: number;
  unplaced: number;
  publishedAt: Date | null;
  failure: PlanFailure | null;
};

/** What could not be published because something had changed meanwhile; the reason is a key under `plans.changedSince`. */
export type LeftOut = {
  person: string;
  personName: string;
  opening: string;
  reason: string;
  params: Record<string, string | number>;
};

/** A whole version: what it was made from, and what came out. */
export type PlanVersion = PlanLine & {
  roundId: string;
  inputAt: Date;
  seed: number;
  input: PlannerRound;
  waivers: Waiver;
  progress: Progress;
  /** It is there, and what would help those left out is still being worked out. */
  explaining: boolean;
  visits: PlanVisit[];
  left: LeftPerson[];
  levels: Level[];
  firstCome: FirstCome | null;
  figures: Figures;
  method: Method | 'byHand' | null;
  fellBack: boolean;
  milliseconds: number | null;
  leftOut: LeftOut[];
};

/** Somebody without a visit; `explained` once it has been asked for them alone what would help. */
export type LeftPerson = Unplaced & { explained?: boolean };

/** Names for the ids in a plan. */
export type Names = {
  people: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, string>;
  sites: ReadonlyMap<string, string>;
  desks: ReadonlyMap<string, string>;
};
