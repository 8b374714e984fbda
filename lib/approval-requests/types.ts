import type { RegistrationState } from '../registrations/types';

/** Somebody's wish for a place that is held until one of those who run the event has answered. */
export type ApprovalRequest = {
  registrationId: string;
  state: RegistrationState;
  name: string;
  unitName: string;
  siteName: string;
  askedAt: Date;
  /** When it lapses; null once it is answered. */
  expiresAt: Date | null;
  event: { id: string; title: string; starts: Date; ends: Date; where: string };
};
