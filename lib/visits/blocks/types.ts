/** Time somebody keeps free of visits; the note is theirs alone. */
export type BlockView = { id: string; starts: Date; ends: Date; note: string };
