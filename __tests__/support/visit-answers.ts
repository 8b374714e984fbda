type Answer = { ok: true } | { ok: false; reason: string; others?: { reason: string }[] };

/** The rules an answer says are broken, in its order; none when it went well. */
export async function broken(answer: Promise<Answer>): Promise<string[]> {
  const given = await answer;
  return given.ok ? [] : [given.reason, ...(given.others ?? []).map(({ reason }) => reason)];
}

/** The value of an answer that must have gone well; says why when it did not. */
export async function done<Value>(answer: Promise<{ ok: true; value: Value } | ({ ok: false } & { reason: string })>): Promise<Value> {
  const given = await answer;
  if (!given.ok) throw new Error(`refused: ${given.reason} ${JSON.stringify(given)}`);
  return given.value;
}
