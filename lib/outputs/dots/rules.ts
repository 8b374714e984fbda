import { refuse, succeed, type Result } from '../../platform/result';
import type { OutputRefusal } from '../types';

/** One person's dots by output. */
export type Given = ReadonlyMap<string, number>;

/** What a person's dots are after they have said how many shall be on one output; a refusal where that is too many. */
export function decideDots(given: Given, outputId: string, count: number, { dots, dotsOnOne }: { dots: number; dotsOnOne: number }): Result<Map<string, number>, OutputRefusal> {
  const after = new Map(given);
  if (count === 0) after.delete(outputId);
  else after.set(outputId, count);
  if (count > dotsOnOne) return refuse('tooManyOnOne', { most: dotsOnOne });
  if (sumOf(after) > dots) return refuse('dotsSpent', { dots });
  return succeed(after);
}

export function sumOf(given: Given): number {
  return [...given.values()].reduce((sum, count) => sum + count, 0);
}

/** The dots one by one, numbered without gaps over all and on each output, as the tables keep them. */
export function numberDots(given: Given): { slot: number; outputId: string; nth: number }[] {
  return [...given].flatMap(([outputId, count]) => Array.from({ length: count }, (_, index) => ({ outputId, nth: index + 1 }))).map((dot, index) => ({ ...dot, slot: index + 1 }));
}
