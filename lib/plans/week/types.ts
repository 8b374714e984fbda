import type { CivilDate } from '../../platform/time';

/** From `from` to `to`, minutes after midnight, nothing changes at the desk. */
export type DeskStep = { from: number; to: number; onShift: number; present: number; needed: number };
export type DeskAway = { person: string; opening: string; from: number; to: number };
/** An opening in the week: at the desk of its unit and site, null where they have none there. `from`, `to` in minutes after midnight. */
export type DeskOpening = { id: string; unit: string; site: string; desk: string | null; date: CivilDate; from: number; to: number; seats: number; visitors: string[] };
export type DeskDay = { desk: string; date: CivilDate; steps: DeskStep[]; away: DeskAway[] };
