const nameLike = /\p{Lu}[\p{L}'’-]+/gu;
/** Where a sentence begins, any word has a capital. */
const sentenceStart = /(?:^|[.!?:]\s*|\n\s*|["“”»«(–-]\s*)$/u;

/**
 * Tells whether a text names somebody of the staff: by first and last name anywhere, or by first name alone in the
 * middle of a sentence. A warning and no proof: it does not know people outside the staff, nor names that are misspelt.
 */
export function makeNameFinder(names: readonly string[]): (text: string) => boolean {
  const last = new Map<string, Set<string>>();
  for (const name of names) {
    const words = name.toLocaleLowerCase('da').split(/\s+/);
    const first = words[0] ?? '';
    if (first.length < 3 || words.length < 2) continue;
    last.set(first, new Set([...(last.get(first) ?? []), ...words.slice(1)]));
  }
  return (text) => {
    const found = [...text.matchAll(nameLike)].map(({ 0: word, index }) => ({ word: word.toLocaleLowerCase('da'), index, end: index + word.length }));
    return found.some(({ word, index, end }, at) => {
      const surnames = last.get(word);
      if (!surnames) return false;
      const next = found[at + 1];
      const followed = next !== undefined && /^\s+$/u.test(text.slice(end, next.index)) && surnames.has(next.word);
      return followed || !sentenceStart.test(text.slice(Math.max(0, index - 6), index));
    });
  };
}
