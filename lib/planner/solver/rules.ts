import type { Highs, Model, ModelData } from 'highs';
import type { PlannerModel } from '../model/types';
import { leaveOutCounting } from './linear/rules';
import { leaveOpen } from './open/rules';

export type SolverOptions = { seed: number; seconds: number };

export type LinearAnswer = {
  optimal: boolean;
  values: Float64Array;
  /** Of the rows; a bound can be had from any of them, see `boundFromDuals`. */
  duals: Float64Array;
};

export type WholeAnswer = {
  /** Null when it stopped without any plan at all. */
  values: Float64Array | null;
  /** No plan's costs can be lower. */
  lowestCost: number;
  optimal: boolean;
  /** True where it is certain that there is no plan at all within the limits. */
  infeasible: boolean;
};

export type Limits = { lower: Float64Array; upper: Float64Array };

/**
 * The model without whole numbers, kept in the solver so that other costs can be asked about from where it stands.
 * Changing costs is quick; adding a row that holds a level and solving again has stalled for a minute.
 */
export function openLinear(highs: Highs, model: PlannerModel, costs: Float64Array, { seed, evenDays }: { seed: number; evenDays: boolean }) {
  const linear = leaveOutCounting(model, evenDays);
  const native = highs.createModel(dataOf(linear.model, linear.costs(costs), model));
  let asked = costs;
  // There is little to take out of the model beforehand, and it is asked again from where it stands.
  native.options.set({ output_flag: false, random_seed: seed, presolve: 'off' });
  return {
    solve({ seconds, costs: others }: { seconds: number; costs?: Float64Array }): LinearAnswer {
      if (others) {
        native.changeColsCost({ kind: 'range', from: 0, to: model.columns - 1 }, linear.costs(others));
        asked = others;
        // What was best for other costs is still a solution: the primal method starts from it.
        native.options.set({ simplex_strategy: 4 });
      }
      limit(native, seconds);
      native.run();
      const { colValue, rowDual } = native.getSolution();
      return { optimal: native.getModelStatus() === highs.constants.modelStatus.optimal, values: linear.values(colValue), duals: linear.duals(rowDual, asked) };
    },
    dispose: () => native.dispose(),
  };
}

/** The best whole-number plan, or the best found when time is up; `start` is a plan to begin from. */
export function solveWhole(
  highs: Highs,
  model: PlannerModel,
  { costs, limits = model, start, seed, seconds }: SolverOptions & { costs: Float64Array; limits?: Limits; start?: Float64Array },
): WholeAnswer {
  // The solver would find out itself what is held, from all of the model and each time anew.
  const open = leaveOpen(model, { costs, lower: limits.lower, upper: limits.upper });
  if (!open) return { values: null, lowestCost: Number.POSITIVE_INFINITY, optimal: false, infeasible: true };
  if (open.columns.length === 0) return { values: open.whole(new Float64Array(0)), lowestCost: heldCost(costs, limits), optimal: true, infeasible: false };
  const native = highs.createModel({ ...open.data, integrality: Int32Array.from(open.columns, (column) => model.integer[column]!) });
  try {
    native.options.set({
      output_flag: false,
      random_seed: seed,
      // Costs are whole numbers: less than one apart is the same, and a relative gap would stop too early.
      mip_rel_gap: 0,
      mip_abs_gap: 0.999,
      // People are much alike, and looking for it costs more than it saves.
      mip_detect_symmetry: false,
    });
    if (start) native.setSolution({ colValue: Float64Array.from(open.columns, (column) => start[column]!) });
    limit(native, seconds);
    native.run();
    const feasible = Number(native.info.get('primal_solution_status')) === 2;
    return {
      values: feasible ? open.whole(native.getSolution().colValue) : null,
      lowestCost: Number(native.info.get('mip_dual_bound')) + heldCost(costs, limits),
      optimal: native.getModelStatus() === highs.constants.modelStatus.optimal,
      infeasible: native.getModelStatus() === highs.constants.modelStatus.infeasible,
    };
  } finally {
    // What is not given back stays in the solver's memory until the thread ends.
    native.dispose();
  }
}

function heldCost(costs: Float64Array, { lower, upper }: Limits): number {
  return costs.reduce((sum, cost, column) => (lower[column] === upper[column] ? sum + cost * lower[column]! : sum), 0);
}

/** The solver's limit counts from when the model was made, over all its solves, unless its clocks are set back. */
function limit(native: Model, seconds: number): void {
  native.zeroAllClocks();
  native.options.set({ time_limit: Math.max(0.01, seconds) });
}

export function dataOf(model: PlannerModel, costs: Float64Array, { lower, upper }: Limits): ModelData {
  const { columns, rows, starts, indices, values, rowLower, rowUpper } = model;
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: costs,
    colLower: lower,
    colUpper: upper,
    rowLower,
    rowUpper,
    matrix: { format: 'csr', numRows: rows.length, numCols: columns, starts, indices, values },
  };
}
