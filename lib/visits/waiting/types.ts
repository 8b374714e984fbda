/** A visit that nothing has come of yet: a place in a queue, from 1, or null for a seat that awaits approval. */
export type WaitingPlace = {
  visitId: string;
  openingId: string;
  topic: string;
  siteName: string;
  starts: Date;
  ends: Date;
  place: number | null;
};
