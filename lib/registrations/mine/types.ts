/** A sign-up of one's own that something may yet come of: offered a place, awaiting approval, or in the waiting list at `place` from 1. */
export type OpenSignUp = {
  registrationId: string;
  eventId: string;
  title: string;
  /** Site and room, or where to go when it is held elsewhere. */
  where: string;
  starts: Date;
  ends: Date;
  state: 'offered' | 'pending' | 'waitlisted';
  place: number | null;
  /** When the offer or the request lapses. */
  expiresAt: Date | null;
};
