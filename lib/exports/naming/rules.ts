const nameLike = /\p{Lu}[\p{L}'’-]+/gu;
const followedBy = /^\s+(\p{Lu}[\p{L}'’-]+)/u;
/** Where a sentence begins, any word has a capital. */
const sentenceStart = /(?:^|[.!?:]\s*|\n\s*|["“”»«(–-]\s*)$/u;

/**
 * Tells whether a text names somebody of the staff: by first and last name anywhere, or by first name alone in the
 * middle of a sentence. A warning and no proof: it does not know people outside the staff, nor names that are misspelt.
 */
export function makeNameFinder(names: readonly string[]): (text: string) => boolean {
  const last = new Map<string, Set<string>>();
  for (const name of names) {
    const words = name.toLowerCase().split(/\s+/);
    const first = words[0] ?? '';
    if (first.length < 3 || words.length < 2) continue;
    last.set(first, new Set([...(last.get(first) ?? []), ...words.slice(1)]));
  }
  return (text) => {
    for (const { 0: word, index } of text.matchAll(nameLike)) {
      const surnames = last.get(word.toLowerCase());
      if (!surnames) continue;
      const [, next] = followedBy.exec(text.slice(index + word.length)) ?? [];
      const followed = next !== undefined && surnames.has(next.toLowerCase());
      if (followed || !sentenceStart.test(text.slice(Math.max(0, index - 6), index))) return true;
    }
    return false;
  };
}
