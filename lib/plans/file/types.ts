import type { FileError, FileRemark } from '../../planner-format/types';
import type { Plan } from '../../planner/types';
import type { PlanRefusal } from '../types';

/** What reading a file came to: a version of the round in the making, or a plan that belongs to nobody here; and what to know of the file. */
export type FileAnswer = { roundId: string; planId: string | null; plan: Plan | null; remarks: FileRemark[] };
export type FileRefusal = PlanRefusal & { errors: FileError[] };
