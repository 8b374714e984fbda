/** Somebody with the right to code, and how many texts they have begun on. */
export type CoderView = { employeeId: string; name: string; unit: string; grantedAt: Date; texts: number };

export type CoderRefusal = { reason: 'notLead' | 'noProject' | 'personGone' };
