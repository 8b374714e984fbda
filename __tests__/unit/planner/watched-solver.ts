import type { Highs, Model, ModelData } from 'highs';

type Given = Parameters<Model['options']['set']>[0];

export type Watched = {
  highs: Highs;
  options: Given[];
  /** Names of what was called on each model, in order. */
  calls: string[][];
};

type Bend = {
  /** What the solver is made to answer in place of what it found. */
  solution?: (values: Float64Array) => Float64Array;
  /** Throws where a model is solved. */
  fails?: boolean;
  /** Ends each search as if time had been up before there was any plan. */
  stops?: boolean;
  /** Bends the answers in whole numbers only, or those in fractions only. */
  only?: 'whole' | 'fractions';
};

/** The real solver with everything that is asked of it written down, and its answers bent where a test wants them so. */
export function watch(real: Highs, { solution, fails, stops, only }: Bend = {}): Watched {
  const options: Given[] = [];
  const calls: string[][] = [];
  const createModel = (data: ModelData): Model => {
    const model = real.createModel(data);
    const bends = only === undefined || only === ('integrality' in data ? 'whole' : 'fractions');
    const own: string[] = [];
    calls.push(own);
    return new Proxy(model, {
      get(target, name: keyof Model) {
        const value: unknown = Reflect.get(target, name, target);
        if (name === 'options') {
          const store = target.options;
          return { set: (given: Given) => (options.push(given), store.set(given)) };
        }
        if (bends && stops && name === 'info') return { get: (what: never) => (what === 'primal_solution_status' ? 0 : target.info.get(what)) };
        if (bends && stops && name === 'getModelStatus') return () => real.constants.modelStatus.timeLimit;
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          own.push(String(name));
          if (bends && name === 'run' && fails) throw new Error('out of memory');
          const answer: unknown = value.apply(target, given);
          if (!bends || name !== 'getSolution' || !solution) return answer;
          const found = answer as { colValue: Float64Array };
          return { ...found, colValue: solution(found.colValue) };
        };
      },
    });
  };
  const highs = new Proxy(real, { get: (target, name) => (name === 'createModel' ? createModel : (Reflect.get(target, name) as unknown)) });
  return { highs, options, calls };
}
