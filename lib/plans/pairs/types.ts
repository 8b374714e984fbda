export type SettledPair = { employeeId: string; personName: string; openingId: string; rule: 'pin' | 'forbid' };
