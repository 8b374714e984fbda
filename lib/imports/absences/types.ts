import type { Commitment, Span, Travel } from '../../commitments/types';
import type { Away, DeskPlan } from '../../staffing/types';
import type { Person } from '../names/rules';
import type { Cells, Issue, Note } from '../types';

/** A block in somebody's calendar; `imported` ones came with a file, the others they entered themselves. */
export type KnownBlock = Span & { id: string; employeeId: string; employee: string; email: string; note: string; imported: boolean };

export type AbsenceFacts = {
  blocks: KnownBlock[];
  /** Visits, hosting and events by person. */
  booked: ReadonlyMap<string, Commitment[]>;
  travel: Travel;
  shifts: (Span & { employeeId: string; desk: string; deskId: string })[];
  /** The people's desks and whoever is elsewhere, as things stand. */
  plans: DeskPlan[];
  absences: Away[];
};

export type WantedAbsence = Span & { person: Person; note: string };
export type ReadAbsence = { row: number; cells: Cells; issues: Issue[]; notes: Note[]; wanted: WantedAbsence | null };

type Held = { id: string; employeeId: string };
export type AbsenceTarget =
  /** `overBooked` where it lies over visits that a new plan is to move. */
  | { write: { employeeId: string; note: string; pieces: { starts: string; ends: string }[]; deskIds: string[]; overBooked?: true }; replaces: Held[] }
  | { remove: Held };
