/** Those of a sign-up and of a visit. Spelled out, for both, and what they rest on, must be free to ask who answers. */
type RequestState = 'pending' | 'registered' | 'declined' | 'lapsed' | 'cancelled' | 'calledOff' | 'offered' | 'waitlisted';

/** Somebody's wish for a place or a seat that is held until one who can answer has done so. */
export type ApprovalRequest = {
  /** Of the sign-up, or of the visit. */
  id: string;
  kind: 'event' | 'visit';
  state: RequestState;
  name: string;
  unitName: string;
  siteName: string;
  askedAt: Date;
  /** When it lapses; null once it is answered. */
  expiresAt: Date | null;
  /** What is asked for: the event's title, or the visit's topic. */
  about: { title: string; starts: Date; ends: Date; where: string };
};
