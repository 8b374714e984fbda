/** A run of words of two texts: in both, only in the later, or only in the earlier. */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string };
