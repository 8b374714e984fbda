export const degrees = ['fully', 'partly'] as const;
export type Degree = (typeof degrees)[number];

/** How one proposal answers one point. */
export type Answer = { itemId: string; degree: Degree; text: string };

export type AnswersRefusal = { reason: 'proposalGone' | 'notEditor' | 'locked' | 'itemGone' };
