/** Even sizes that add up: the first groups are one larger where the people do not divide. */
export function sizesOf(people: number, groups: number): number[] {
  return Array.from({ length: groups }, (_, index) => Math.floor(people / groups) + (index < people % groups ? 1 : 0));
}

/** How many groups people make in groups of about a size: never a group more than half empty. */
export function groupsOfSize(people: number, size: number): number {
  return Math.max(1, Math.round(people / size));
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
