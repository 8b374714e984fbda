import type { Obstacle } from '@/lib/visits/types';

type Answer = { ok: true } | ({ ok: false; others?: Obstacle[] } & Obstacle);

/** The rules an answer says are broken, in its order; none when it went well. */
export async function broken(answer: Promise<Answer>): Promise<string[]> {
  const given = await answer;
  return given.ok ? [] : [given.reason, ...(given.others ?? []).map(({ reason }) => reason)];
}
