type Entry<Value> = { value: Promise<Value>; made: number; freshFor: number; renewing: boolean };

/** What is dear is kept so long that making it anew takes about a hundredth of the time there is. */
const TIMES_ITS_COST = 100;

/**
 * Keeps answers that cost much and may be a little old. Within `freshFor` ms an answer is given as it is; up to twice
 * that it is given once more while a new one is fetched behind it; after that the asker waits. So no answer is older
 * than twice `freshFor`, and many who ask at once cost one fetch. The `most` latest keys are kept, in each process.
 * With `longest` an answer that was slow to come stays fresh for a hundred times as long as it took, up to that many ms.
 */
export function createCache<Value>({ freshFor: least, longest = least, most, clock = Date.now }: { freshFor: number; longest?: number; most: number; clock?: () => number }) {
  const entries = new Map<string, Entry<Value>>();

  const freshAfter = (asked: number) => Math.max(least, Math.min(longest, TIMES_ITS_COST * (clock() - asked)));

  function fetchNew(key: string, load: () => Promise<Value>): Promise<Value> {
    const made = clock();
    const entry: Entry<Value> = { value: load(), made, freshFor: least, renewing: false };
    entry.value.then(
      () => (entry.freshFor = freshAfter(made)),
      // A failure is told to those who wait, and not kept for those who come after.
      () => entries.get(key) === entry && entries.delete(key),
    );
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
      if (entries.get(key) === entry) entries.set(key, { value: Promise.resolve(value), made, freshFor: freshAfter(made), renewing: false });
    } catch {
      // The old answer stands until it is too old; the next asker then meets the failure.
      entry.renewing = false;
    }
  }

  return function remember(key: string, load: () => Promise<Value>): Promise<Value> {
    const entry = entries.get(key);
    const age = entry ? clock() - entry.made : Infinity;
    if (!entry || age >= 2 * entry.freshFor) return fetchNew(key, load);
    if (age >= entry.freshFor && !entry.renewing) void renew(key, entry, load);
    return entry.value;
  };
}
