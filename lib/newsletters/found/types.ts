export type FoundKind = 'figures' | 'eventHeld' | 'eventComing' | 'dates' | 'finding' | 'proposal' | 'proposalRecommended' | 'proposalDecided' | 'names';

/** Something that happened since the last issue, before it is in words. */
export type Found =
  | { kind: 'figures'; visits: number; observations: number; participants: number; since: Date }
  | { kind: 'eventHeld' | 'eventComing'; id: string; title: string; purpose: string; place: string; starts: Date; ends: Date; people: number }
  | { kind: 'dates'; events: { id: string; title: string; place: string; starts: Date; ends: Date }[] }
  | { kind: 'finding'; id: string; number: number; statement: string }
  | { kind: 'proposal'; id: string; number: number; title: string; statement: string; until: string | null }
  | { kind: 'proposalRecommended'; id: string; number: number; title: string; statement: string }
  | { kind: 'proposalDecided'; id: string; number: number; title: string; statement: string; outcome: 'adopted' | 'rejected'; by: string; on: string }
  | { kind: 'names'; closesOn: string; open: boolean; names: { name: string; voices: number }[] };

/** A building block: put into an issue it becomes a block with these words. */
export type FoundBlock = { key: string; kind: FoundKind; heading: string; text: string };
