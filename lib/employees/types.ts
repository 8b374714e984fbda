import type { Refusal } from '../platform/result';

export const roles = ['lead', 'administrator'] as const;
export type Role = (typeof roles)[number];

export type EmployeeLine = {
  id: string;
  name: string;
  email: string;
  unit: string;
  site: string;
  /** Null for those who do not sit at a counter. */
  desk: string | null;
  roles: Role[];
  deactivatedAt: Date | null;
};

export type EmployeeView = EmployeeLine & { unitId: string; siteId: string; deskId: string | null; version: number };

export const employeeStates = ['active', 'deactivated', 'all'] as const;
export type EmployeeFilter = {
  /** Part of a name or an address. */
  text: string;
  unitId: string | null;
  siteId: string | null;
  state: (typeof employeeStates)[number];
  page: number;
};
export type EmployeePage = { rows: EmployeeLine[]; total: number; page: number; pages: number };

/** Something a person has still to do, which must be handled before they leave or change unit. */
export type Upcoming = {
  kind: 'visiting' | 'pending' | 'waitlisted' | 'hosting';
  openingId: string;
  topic: string;
  site: string;
  starts: Date;
  ends: Date;
};

export type EmployeeReason =
  | 'unknownEmployee'
  | 'changedMeanwhile'
  | 'emailTaken'
  | 'unknownPlace'
  | 'deskElsewhere'
  | 'deskRetired'
  | 'lastAdministrator'
  | 'stillBooked'
  | 'bookedAtMove'
  | 'shiftsAtMove'
  | 'leavesDeskShort';
export type EmployeeRefusal = Refusal & { reason: EmployeeReason; upcoming?: Upcoming[] };
