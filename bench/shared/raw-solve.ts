import type { Highs } from 'highs';
import { buildModel } from '@/lib/planner/model/rules';
import type { PlannerModel } from '@/lib/planner/model/types';
import { prepareRound } from '@/lib/planner/preparation/rules';
import { dataOf } from '@/lib/planner/solver/rules';
import type { PlannerRound } from '@/lib/planner/types';
import { costsOf, nestWeights } from '@/lib/planner/weights/rules';

export type RawModel = { model: PlannerModel; costs: Float64Array };

/** The planner's own model of the round, to be given to the solver as it is. */
export function rawModel(round: PlannerRound): RawModel {
  const model = buildModel(prepareRound(round));
  return { model, costs: costsOf(model, nestWeights(model).weights) };
}

/** What anybody would do with the model: hand it to the solver, whole numbers or not, and wait. Answers whether it came to the end. */
export function solveRaw(highs: Highs, { model, costs }: RawModel, { whole, seconds }: { whole: boolean; seconds: number }): boolean {
  const data = dataOf(model, costs, model);
  const native = highs.createModel(whole ? { ...data, integrality: model.integer } : data);
  try {
    native.options.set({ output_flag: false, time_limit: seconds });
    // Its usual gap would let it stop early, at another answer.
    if (whole) native.options.set({ mip_rel_gap: 0, mip_abs_gap: 0.999 });
    native.run();
    return native.getModelStatus() === highs.constants.modelStatus.optimal;
  } finally {
    native.dispose();
  }
}
