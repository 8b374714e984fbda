/** Keeps what `make` came to for each key; where there are `most` of them it begins anew. For what is the same whoever asks. */
export function createKept<Value>(most: number): (key: string, make: () => Value) => Value {
  const kept = new Map<string, Value>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = make();
    if (kept.size >= most) kept.clear();
    kept.set(key, value);
    return value;
  };
}
