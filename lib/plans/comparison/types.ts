/** What becomes of one person from one set of visits to another; openings that stay are not named. */
export type Change = { person: string; kind: 'gains' | 'loses' | 'moves'; from: string[]; to: string[] };
