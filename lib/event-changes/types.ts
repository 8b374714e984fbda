import type { EventRefusal } from '../events/types';
import type { Obstacle } from '../registrations/types';

/** Somebody a change reaches, and what it means for them. */
export type Touched = { registrationId: string; name: string; outcome: 'told' | 'loses'; obstacles: Obstacle[] };

/** What a change would do, before it is done. `fingerprint` is posted back to say "this is what I saw and want". */
export type ChangePreview = { touched: Touched[]; fingerprint: string };

export type ChangeRefusal =
  | (EventRefusal & { preview?: undefined })
  /** Nothing is done yet: the change touches people, and the actor must see whom. */
  | { reason: 'confirmFirst'; params?: undefined; preview: ChangePreview };
