/** A place in a queue that nothing has come of yet; `place` counts from 1. */
export type WaitingPlace = {
  visitId: string;
  openingId: string;
  topic: string;
  siteName: string;
  starts: Date;
  ends: Date;
  place: number;
};
