/** A piece out of the middle of a text says so; one from its `opening` on does not. */
export function asExcerpt(excerpt: string, opening: string): string {
  const plain = excerpt.replace(/[\u0001\u0002]/gu, '');
  return opening !== '' && plain.startsWith(opening.slice(0, plain.length)) ? excerpt : `… ${excerpt}`;
}

/** Pieces of an excerpt, each with whether it was searched for. */
export function markedPieces(excerpt: string): { text: string; marked: boolean }[] {
  return excerpt
    .split(/(\u0001[^\u0002]*\u0002?)/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece.replace(/[\u0001\u0002]/gu, ''), marked: piece.startsWith('\u0001') }));
}
