/** An observation that no finding uses. `passages` is how many marks there are in it to use. */
export type UnusedObservation = {
  id: string;
  beginning: string;
  occurredAt: Date;
  /** 1 to 5, as its author saw it. */
  significance: number | null;
  unit: string | null;
  site: string | null;
  event: string | null;
  passages: number;
};
