export type Span = { starts: Date; ends: Date };

/** Places kept for people of one unit. */
export type Quota = { unitId: string; unitName: string; places: number };

/** An event's places and who holds them. */
export type Places = {
  capacity: number | null;
  quotas: Pick<Quota, 'unitId' | 'places'>[];
  /** From here on unused places of a quota are for everybody; null: they are kept to the end. */
  quotaReleasesAt: Date | null;
  held: { unitId: string; heldAt: Date }[];
};
