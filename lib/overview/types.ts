/** The six figures the lead looks at first; each is a key under `overview.tiles` in the messages. */
export const tileKeys = ['signedUp', 'visitsHeld', 'unitsUnvisited', 'observations', 'findings', 'inHearing'] as const;
export type TileKey = (typeof tileKeys)[number];

/** A figure at the end of each of the last days, the last of them now; `change` is against a week ago. */
export type Tile = { key: TileKey; figure: number; change: number; series: number[] };

/** How many of those there have signed up for a visit or an event of the project, and how many have written. */
export type Share = { id: string; name: string; people: number; joined: number; wrote: number };

/** What waits for the lead, the most pressing first. `link` is where it is done; null where somebody else does it. */
export type Task =
  | { kind: 'mailsFailed'; count: number; link: string | null }
  | { kind: 'approvals'; count: number; title: string; link: string }
  | { kind: 'underMinimum'; count: number; minimum: number; title: string; decideBy: Date; late: boolean; link: string }
  | { kind: 'visitsBroken'; count: number; title: string; link: string }
  | { kind: 'suggestions'; count: number; title: string; link: string }
  | { kind: 'toCode'; count: number; link: string }
  | { kind: 'namesEnd'; count: number; day: string; link: string };

export type Overview = { tiles: Tile[]; units: Share[]; sites: Share[]; tasks: Task[] };
