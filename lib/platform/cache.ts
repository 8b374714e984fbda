type Entry<Value> = { value: Promise<Value>; made: number; renewing: boolean };

/**
 * Keeps answers that cost much and may be a little old. Within `freshFor` ms an answer is given as it is; up to twice
 * that it is given once more while a new one is fetched behind it; after that the asker waits. So no answer is older
 * than twice `freshFor`, and many who ask at once cost one fetch. The `most` latest keys are kept, in each process.
 */
export function createCache<Value>({ freshFor, most, clock = Date.now }: { freshFor: number; most: number; clock?: () => number }) {
  const entries = new Map<string, Entry<Value>>();

  function fetchNew(key: string, load: () => Promise<Value>): Promise<Value> {
    const entry: Entry<Value> = { value: load(), made: clock(), renewing: false };
    // A failure is told to those who wait, and not kept for those who come after.
    entry.value.catch(() => entries.get(key) === entry && entries.delete(key));
    entries.delete(key);
    entries.set(key, entry);
    const oldest = entries.keys().next().value;
    if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    return entry.value;
  }

  async function renew(key: string, entry: Entry<Value>, load: () => Promise<Value>): Promise<void> {
    entry.renewing = true;
    const made = clock();
    try {
      const value = await load();
      if (entries.get(key) === entry) entries.set(key, { value: Promise.resolve(value), made, renewing: false });
    } catch {
      // The old answer stands until it is too old; the next asker then meets the failure.
      entry.renewing = false;
    }
  }

  return function remember(key: string, load: () => Promise<Value>): Promise<Value> {
    const entry = entries.get(key);
    const age = entry ? clock() - entry.made : Infinity;
    if (!entry || age >= 2 * freshFor) return fetchNew(key, load);
    if (age >= freshFor && !entry.renewing) void renew(key, entry, load);
    return entry.value;
  };
}
