import type { FileError } from '../../planner-format/types';
import type { Plan } from '../../planner/types';
import type { PlanRefusal } from '../types';

/** What reading a file came to: a version of the round in the making, or a plan that belongs to nobody here. */
export type FileAnswer = { roundId: string; planId: string | null; plan: Plan | null };
export type FileRefusal = PlanRefusal & { errors: FileError[] };
