import type { ThemeTag } from '../codebook/types';
import type { ObserverRole, Origin, Situation, TextField } from '../observations/types';

/** A stretch of a text in Unicode code points from 0; `to` is the first that is not part of it. */
export type Span = { from: number; to: number };

/** A passage with the observation it stands in, for lists, findings and reports. Access is the caller's to decide. */
export type PassageView = Span & {
  id: string;
  observationId: string;
  field: TextField;
  text: string;
  /** The text was corrected under it, and nobody has looked since. */
  needsLook: boolean;
  /** Nobody marks it any more; what rests on it still does. */
  removed: boolean;
  /** In the codebook's order, each once however many coders gave it. */
  themes: ThemeTag[];
  authorId: string;
  author: string;
  unitId: string | null;
  unit: string | null;
  siteId: string | null;
  site: string | null;
  occurredAt: Date;
  role: ObserverRole | null;
  situation: Situation | null;
  origin: Origin;
  visitId: string | null;
  eventId: string | null;
  /** The title of the event it was seen at, if it was seen at one. */
  event: string | null;
  /** An outside place, in the site's stead: where a study tour was by its programme, or who told of it. */
  stop: string | null;
  /** From another municipality. */
  outside: boolean;
};
