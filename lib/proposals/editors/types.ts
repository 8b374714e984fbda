export type EditorRefusal = { reason: 'notLead' | 'proposalGone' | 'personGone' };
