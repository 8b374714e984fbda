import type { SimilarName } from '../types';

/** A name as it is compared: without case, accents that Danish does not use, spaces and signs. */
export function keyOf(name: string): string {
  return wordsOf(name).join('');
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    // Written either way in Danish names.
    .replaceAll('aa', 'å')
    .normalize('NFD')
    // Only the ring of å is a letter of its own; é is an e with a sign on it.
    .replace(/[\u0300-\u0309\u030b-\u036f]/g, '')
    .normalize('NFC')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean);
}

/** Endings of inflected Danish words, the longest first. */
const endings = ['ernes', 'erne', 'enes', 'ets', 'ens', 'ene', 'ers', 'er', 'et', 'en', 'es', 'e', 's'];
const SHORTEST_STEM = 3;

/** Ending by ending, so that "borgerens" comes to what "borgernes" does. */
function stemOf(word: string): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM);
  if (ending) return stemOf(word.slice(0, -ending.length));
  // "butik" and "butikken": what was doubled before the ending is one letter again.
  return word.replace(/(.)\1$/, '$1');
}

const stemsOf = (name: string) => wordsOf(name).map(stemOf).join('');

function trigramsOf(key: string): Set<string> {
  const padded = `  ${key} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** How much two names share, from 0 to 1: three letters at a time, of all that either has. */
export function trigramLikeness(a: string, b: string): number {
  const [first, second] = [trigramsOf(keyOf(a)), trigramsOf(keyOf(b))];
  const shared = [...first].filter((trigram) => second.has(trigram)).length;
  return shared / (first.size + second.size - shared);
}

const CLOSE = 0.5;

/** The names that may be meant already: spelled the same first, then those of the same stems or most letters. */
export function findSimilar(name: string, others: readonly { id: string; name: string }[]): SimilarName[] {
  const key = keyOf(name);
  if (key === '') return [];
  const stems = stemsOf(name);
  return others
    .map((other) => ({ other, same: keyOf(other.name) === key, likeness: stemsOf(other.name) === stems ? 1 : trigramLikeness(name, other.name) }))
    .filter(({ same, likeness }) => same || likeness >= CLOSE)
    .sort((a, b) => Number(b.same) - Number(a.same) || b.likeness - a.likeness || (a.other.name < b.other.name ? -1 : 1))
    .map(({ other: { id, name: known }, same }) => ({ id, name: known, same }));
}
