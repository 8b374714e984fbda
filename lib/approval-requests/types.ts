import type { RegistrationState } from '../registrations/types';
import type { VisitState } from '../visits/types';

/** Somebody's wish for a place or a seat that is held until one who can answer has done so. */
export type ApprovalRequest = {
  /** Of the sign-up, or of the visit. */
  id: string;
  kind: 'event' | 'visit';
  state: RegistrationState | VisitState;
  name: string;
  unitName: string;
  siteName: string;
  askedAt: Date;
  /** When it lapses; null once it is answered. */
  expiresAt: Date | null;
  /** What is asked for: the event's title, or the visit's topic. */
  about: { title: string; starts: Date; ends: Date; where: string };
};
