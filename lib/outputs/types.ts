import type { da } from '@/messages';
import type { Actor } from '../platform/auth/types';

/** What comes out of a workshop; keys under `outputs.kinds`. */
export const outputKinds = ['idea', 'example', 'question', 'centre'] as const;
export type OutputKind = (typeof outputKinds)[number];

/** Every way this domain says no; each is a key under `outputs.refusals`, so one without words does not compile. */
export type OutputReason = keyof (typeof da)['outputs']['refusals'];
export type OutputRefusal = { reason: OutputReason; params?: Record<string, string | number> };

/** A guest by their own link: of one event, and running none. */
export type GuestWriter = { guestId: string; eventId: string };
/** Who stands at a board. */
export type Writer = Pick<Actor, 'id' | 'isLead' | 'facilitates'> | GuestWriter;

/** Of whom a page of outputs is shown: they run the event, take part in it, or neither. */
export type Part = 'runs' | 'joins' | 'none';

export type OutputView = {
  id: string;
  kind: OutputKind;
  text: string;
  headingId: string | null;
  /** Written by the reader. */
  own: boolean;
  /** How many dots the reader has given it. */
  mine: number;
  /** How many it has had in all; null while the reader may not see that. */
  dots: number | null;
  /** What it has become, once the board is closed. */
  observationId: string | null;
};

export type Heading = { id: string; name: string };

export type BoardView = {
  eventId: string;
  /** How many dots each has; 0 while none are given. */
  dots: number;
  dotsOnOne: number;
  closedAt: Date | null;
  headings: Heading[];
  /** Those withdrawn are left out. By dots where they are shown, else in the order in which they were written. */
  outputs: OutputView[];
  part: Part;
  /** How many dots the reader has left; null for one who has none to give. */
  left: number | null;
  /** How many have given a dot. */
  givers: number;
};
