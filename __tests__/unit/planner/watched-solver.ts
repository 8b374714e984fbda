import type { Highs, Model } from 'highs';

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
};

/** The real solver with everything that is asked of it written down, and its answers bent where a test wants them so. */
export function watch(real: Highs, { solution, fails }: Bend = {}): Watched {
  const options: Given[] = [];
  const calls: string[][] = [];
  const createModel = (data: never): Model => {
    const model = real.createModel(data);
    const own: string[] = [];
    calls.push(own);
    return new Proxy(model, {
      get(target, name: keyof Model) {
        const value: unknown = Reflect.get(target, name, target);
        if (name === 'options') {
          const store = target.options;
          return { set: (given: Given) => (options.push(given), store.set(given)) };
        }
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          own.push(String(name));
          if (name === 'run' && fails) throw new Error('out of memory');
          const answer: unknown = value.apply(target, given);
          if (name !== 'getSolution' || !solution) return answer;
          const found = answer as { colValue: Float64Array };
          return { ...found, colValue: solution(found.colValue) };
        };
      },
    });
  };
  const highs = new Proxy(real, { get: (target, name) => (name === 'createModel' ? createModel : (Reflect.get(target, name) as unknown)) });
  return { highs, options, calls };
}
