import type { OpenHours } from '../../desks/types';
import type { Away, DeskPlan, Span } from '../../staffing/types';
import type { NamedDesk, Person } from '../names/rules';
import type { Cells, Issue, Note } from '../types';

export type RosterDesk = NamedDesk & { hours: OpenHours[] };

export type KnownShift = Span & { id: string; employeeId: string; deskId: string; employee: string; email: string; desk: string; site: string };

export type RosterPlaces = { people: Person[]; desks: RosterDesk[] };

/** What is there in the weeks of the file. `names` are those of whoever is away, and of what they visit. */
export type RosterFacts = { shifts: KnownShift[]; plans: DeskPlan[]; absences: Away[]; names: ReadonlyMap<string, string> };

export type WantedShift = Span & { person: Person; desk: RosterDesk; date: string; from: string; to: string };

/** A row as it was understood; `wanted` is null when it was not. */
export type ReadShift = { row: number; cells: Cells; issues: Issue[]; notes: Note[]; wanted: WantedShift | null };

type Held = { id: string; employeeId: string; deskId: string };
export type RosterTarget =
  | { write: { employeeId: string; deskId: string; starts: string; ends: string }; replaces: Held[] }
  | { remove: Held };
