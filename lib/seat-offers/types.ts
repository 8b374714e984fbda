import type { da } from '@/messages';
import type { Obstacle } from '../visits/types';

declare module '../platform/jobs/types' {
  interface JobData {
    /** A seat at this opening may have come free, or an offer of one may have run out. */
    offerFreeSeat: { openingId: string };
  }
}

/** A seat that is somebody's if they say so in time. */
export type SeatOfferView = {
  id: string;
  openingId: string;
  topic: string;
  siteName: string;
  unitName: string;
  starts: Date;
  ends: Date;
  expiresAt: Date;
};

/** What became of an offer; `lapsed` are those that nobody answered in time. Keys under `plans.freed`. */
export type SeatOfferOutcome = 'offered' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn';
export type SeatOfferLine = { id: string; employeeName: string; openingId: string; outcome: SeatOfferOutcome; expiresAt: Date };

export type OfferReason = Extract<keyof (typeof da)['plans']['refusals'], 'offerGone' | 'notYours' | 'offerFailed'>;
/** For `offerFailed` the rule of visits that stands against it now. */
export type OfferRefusal = { reason: OfferReason; params?: Record<string, string | number>; obstacle?: Obstacle };
