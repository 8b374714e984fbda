import type { Locale } from './format';
import { createKept } from './kept';

const MOST_KEPT = 5_000;

/**
 * Keeps what a sentence of numbers comes to, by language: a week says "2 af 3 pladser taget" and "10.00–12.00" over and
 * over, to everybody who asks, and finding the right form of a number is dearer than all else about a card.
 */
export function keptSentence<Numbers extends number[]>() {
  const keep = createKept<string>(MOST_KEPT);
  return (locale: Locale, say: (...numbers: Numbers) => string, ...numbers: Numbers): string => keep(`${locale} ${numbers.join(' ')}`, () => say(...numbers));
}
