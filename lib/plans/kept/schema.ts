import { z } from 'zod';
import { levelNames, type Level, type PlannerRound, type Relaxation, type Rejection, type UnplacedReason } from '../../planner/types';
import type { Figures, FirstCome, LeftOut, LeftPerson, Progress, Waiver } from '../types';

/**
 * What is kept as JSON, read back: a version may be older than the program that reads it, and a page must not fall
 * over one that has another shape. What does not fit is as if it had not been said.
 */
const interval = z.object({ from: z.string(), to: z.string() });
const placement = z.object({ person: z.string(), opening: z.string() });
const relaxation: z.ZodType<Relaxation> = z.object({
  opening: z.string(),
  seats: z.array(z.object({ opening: z.string(), more: z.number() })),
  staffing: z.array(z.object({ desk: z.string(), from: z.string(), to: z.string(), needed: z.number(), left: z.number() })),
  moves: z.array(z.object({ person: z.string(), from: z.string(), to: z.string() })),
});
const rejection = z.object({
  opening: z.string(),
  reason: z.string(),
  at: interval.optional(),
  desk: z.string().optional(),
  rostered: z.number().optional(),
  needed: z.number().optional(),
}) as unknown as z.ZodType<Rejection>;
const details = z.object({ rejections: z.array(rejection).optional(), relaxation: relaxation.optional(), explained: z.boolean().optional() });
const level: z.ZodType<Level> = z.object({ name: z.enum(levelNames), value: z.number(), bound: z.number(), proven: z.boolean() });
const firstCome: z.ZodType<FirstCome> = z.object({ placed: z.number(), firstChoices: z.number() });
const figures: z.ZodType<Figures> = z.object({ asked: z.number(), placed: z.number(), firstChoices: z.number(), shortHalfHours: z.number() });
const waiver: z.ZodType<Waiver> = z.object({
  seats: z.array(z.object({ opening: z.string(), more: z.number() })),
  staffing: z.array(z.object({ desk: z.string(), from: z.string(), to: z.string(), needed: z.number(), left: z.number() })),
});
const phases = ['reading', 'modelling', 'solving', 'proving', 'checking', 'explaining'] as const satisfies readonly NonNullable<Progress>['phase'][];
const progress = z.object({ phase: z.enum(phases), figure: z.number().nullable() }).nullable();
const leftOut: z.ZodType<LeftOut[]> = z.array(
  z.object({
    person: z.string(),
    personName: z.string(),
    opening: z.string(),
    reason: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);
const round = z.object({
  zone: z.string(),
  visitsPerPerson: z.number(),
  units: z.array(z.object({ id: z.string() })),
  sites: z.array(z.object({ id: z.string() })),
  travelMinutes: z.array(z.object({ from: z.string(), to: z.string(), minutes: z.number() })),
  desks: z.array(z.object({ id: z.string(), unit: z.string(), site: z.string(), minimum: z.array(interval.extend({ people: z.number() })) })),
  people: z.array(
    z.looseObject({
      id: z.string(),
      unit: z.string(),
      site: z.string(),
      shifts: z.array(interval),
      busy: z.array(interval),
      wishes: z.array(z.object({ opening: z.string(), rank: z.number() })),
    }),
  ),
  openings: z.array(z.looseObject({ id: z.string(), unit: z.string(), site: z.string(), from: z.string(), to: z.string(), seats: z.number() })),
  pinned: z.array(placement),
  published: z.array(placement),
  forbidden: z.array(placement),
  fewMoves: z.boolean().optional(),
});

const or = <Value>(schema: z.ZodType<Value>, kept: unknown, otherwise: Value): Value => {
  const read = schema.safeParse(kept);
  return read.success ? read.data : otherwise;
};

export const noWaiver: Waiver = { seats: [], staffing: [] };

export const readLevels = (kept: unknown): Level[] => or(z.array(level), kept, []);
export const readFirstCome = (kept: unknown): FirstCome | null => or(firstCome.nullable(), kept, null);
/** Null for a version that was kept before its figures were. */
export const readFigures = (kept: unknown): Figures | null => or(figures.nullable(), kept, null);
export const readWaiver = (kept: unknown): Waiver => or(waiver, kept, noWaiver);
export const readProgress = (kept: unknown): Progress => or(progress, kept, null);
export const readLeftOut = (kept: unknown): LeftOut[] => or(leftOut, kept, []);
export const readInput = (kept: unknown): PlannerRound | null => or(round.nullable() as z.ZodType<PlannerRound | null>, kept, null);

export function readUnplaced(person: string, reason: string, kept: unknown): LeftPerson {
  return { person, reason: reason as UnplacedReason, ...or(details, kept, {}) };
}
