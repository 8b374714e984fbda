import type { Role } from '../../employees/types';
import type { Away, DeskPlan } from '../../staffing/types';
import type { Held } from '../cover/rules';
import type { Cells, ColumnKey, Issue } from '../types';

export type KnownEmployee = {
  id: string;
  name: string;
  email: string;
  unitId: string;
  siteId: string;
  deskId: string | null;
  roles: Role[];
  active: boolean;
};

export type Place = { id: string; name: string };
export type PlaceDesk = Place & { unitId: string; siteId: string; retiredAt: Date | null };

export type EmployeeFacts = {
  people: KnownEmployee[];
  units: Place[];
  sites: Place[];
  desks: PlaceDesk[];
  /** Visits and hosting to come, by person; those with none are missing. */
  upcoming: ReadonlyMap<string, number>;
  /** Shifts that have not ended. */
  shifts: readonly Held[];
  plans: DeskPlan[];
  absences: Away[];
};

export type EmployeeData = { name: string; email: string; unitId: string; siteId: string; deskId: string | null; roles: Role[] };
export type ReadEmployee = { row: number; cells: Cells; issues: Issue[]; known: KnownEmployee | null; data: EmployeeData | null };
export type Columns = ReadonlySet<ColumnKey>;

export type EmployeeTarget = { add: EmployeeData } | { change: EmployeeData & { id: string }; reactivate: boolean } | { deactivate: { id: string; name: string; deskIds: string[] } };
