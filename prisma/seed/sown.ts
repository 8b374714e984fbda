import type { Transaction } from '@/lib/platform/db/client';
import type { PersonKey } from './people';
import type { Placement } from './placement';
import type { DeskKey, SiteKey, UnitKey } from './places';

/** What the parts of the seed share: ids of what stands so far, by the programme's own keys. */
export type Sown = {
  tx: Transaction;
  placement: Placement;
  nextId: () => string;
  unit: Record<UnitKey, string>;
  site: Record<SiteKey, string>;
  desk: Record<DeskKey, string>;
  person: Record<PersonKey, string>;
};
