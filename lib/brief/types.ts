export const briefItemKinds = ['task', 'frame'] as const;
/** A task must be answered; a frame says who asked and until when, and asks for no answer. */
export type BriefItemKind = (typeof briefItemKinds)[number];

/** A point of the brief, in the order in which the lead has put them. */
export type BriefItem = { id: string; kind: BriefItemKind; position: number; text: string; retired: boolean; version: number };

export type BriefRefusal = { reason: 'notLead' | 'noProject' | 'itemGone' | 'changedMeanwhile' | 'notEmpty' };
