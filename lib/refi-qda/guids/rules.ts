import { createHash } from 'node:crypto';

/** Our own branch of the names that ids are made from. */
const NAMESPACE = Buffer.from('6f1c86b0e8b14c0c9c0b3d5a7e2f1413', 'hex');

/**
 * An id for what has no row of its own (a person's stand-in, a variable, a case): the same from export to export, since
 * it is made from the name alone. Version 5 of RFC 9562.
 */
export function guidOf(kind: 'user' | 'variable' | 'case', ...names: string[]): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(JSON.stringify([kind, ...names])).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
