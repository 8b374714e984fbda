import type { CivilDate } from '../../platform/time';

/** From `from` to `to`, minutes after midnight, nothing changes at the desk. */
export type DeskStep = { from: number; to: number; onShift: number; present: number; needed: number };
export type DeskAway = { person: string; opening: string; from: number; to: number };
export type DeskDay = { desk: string; date: CivilDate; steps: DeskStep[]; away: DeskAway[] };
