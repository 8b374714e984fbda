import type { Prisma } from '@/lib/platform/db/generated/client';
import type { PersonKey } from './people';
import type { SiteKey, UnitKey } from './places';

type Written = Pick<
  Prisma.ObservationUncheckedCreateInput,
  'role' | 'situation' | 'outcome' | 'comparison' | 'significance' | 'state'
> & {
  facts: string;
  quote?: string;
  interpretation?: string;
  errands?: Prisma.ObservationCreateerrandsInput['set'];
  barriers?: Prisma.ObservationCreatebarriersInput['set'];
  comparisonText?: string;
  idea?: string;
};

type Origin =
  /** The visitor writes as guest and the opening's host as host, `after` minutes into the visit. */
  | { visit: string; after: number }
  | { event: string; author: PersonKey; after: number }
  /** Day 0 is the pilot week's Monday. */
  | { author: PersonKey; day: number; clock: string; unit: UnitKey; site: SiteKey }
  | { author: PersonKey; day: number; clock: string; outside: string };

export type ObservationPlan = Written & { from: Origin };
