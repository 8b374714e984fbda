/**
 * Ids that are the same in every demo, so that a session or a link outlives a fresh start. They have the form of the
 * app's own (UUID version 7) with a time long past, and rise in the order they are asked for.
 */
export function makeIds(): () => string {
  const epoch = Date.UTC(2014, 2, 1);
  let count = 0;
  // mulberry32: small, and the same everywhere.
  let state = 13;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').slice(-digits);
  return () => {
    const time = hex(epoch + (count += 1), 12);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random(), 3)}-a${hex(random(), 3)}-${hex(random(), 8)}${hex(random(), 4)}`;
  };
}
