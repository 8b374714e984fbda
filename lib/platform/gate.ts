/**
 * Lets at most `width` pieces of work through at a time; the rest stand in line, first come first. A thousand who press
 * at once would otherwise all read before the first of them writes: each would believe there is room and go on to
 * stand in line for a lock, holding a connection. In line here they hold nothing, and most find it settled.
 */
export function makeGate(width: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let inside = 0;
  const line: (() => void)[] = [];
  return async (work) => {
    if (inside >= width) await new Promise<void>((enter) => line.push(enter));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = line.shift();
      // Whoever is let in takes over the place; it is never free in between.
      if (next) next();
      else inside -= 1;
    }
  };
}
