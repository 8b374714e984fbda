import type { da } from '@/messages';
import type { Commitment } from '../commitments/types';
import type { EventKind, EventState } from '../events/types';
import type { Situation } from '../visits/standing/types';
import type { Quota, Span } from './quotas/types';

/** Every way this domain says no; each is a key under `registrations.refusals`, so one without words does not compile. */
export type RegistrationReason = keyof (typeof da)['registrations']['refusals'];

/** A broken rule with what its sentence needs; instants are ISO text, `spellParams` turns them into words. */
export type Obstacle = { reason: RegistrationReason; params?: Record<string, string | number> };

/** States in which somebody has a place: for good, until it is approved, or until the offer lapses. */
export type HeldState = 'registered' | 'pending' | 'offered';
export type ActiveState = HeldState | 'waitlisted';
export type EndedState = 'cancelled' | 'calledOff' | 'declined' | 'lapsed';
export type RegistrationState = ActiveState | EndedState;

/** An employee of the municipality, or a guest who was invited to this one event. */
export type Who = { employeeId: string } | { guestId: string };

export type Held = {
  id: string;
  employeeId: string | null;
  guestId: string | null;
  unitId: string;
  state: HeldState;
  heldAt: Date;
  expiresAt: Date | null;
};
export type Queued = Pick<Held, 'id' | 'employeeId' | 'guestId' | 'unitId'>;

/** What the rules must know of an event. */
export type EventFacts = {
  id: string;
  projectId: string;
  kind: EventKind;
  title: string;
  state: EventState;
  siteId: string | null;
  /** Site and room, or where to go when it is held elsewhere. */
  where: string;
  starts: Date;
  ends: Date;
  sessions: Span[];
  /** Null: as many as come. */
  capacity: number | null;
  quotas: Quota[];
  quotaReleasesAt: Date | null;
  signUpOpens: Date | null;
  signUpCloses: Date | null;
  cancelHours: number;
  needsApproval: boolean;
  offerHours: number;
  approvalHours: number;
  facilitatorIds: string[];
  held: Held[];
  /** Those who wait, in order. */
  queue: Queued[];
};

/** Who wants in. A guest has no other engagements that we know of, and minds no desk. */
export type Applicant = {
  employeeId: string | null;
  guestId: string | null;
  name: string;
  unitId: string;
  unitName: string;
  siteId: string | null;
  active: boolean;
  commitments: Commitment[];
};

/** The desks that are left, as far as the applicants mind them. */
export type Surroundings = Pick<Situation, 'desks' | 'absences' | 'travel'>;

/** An event that would do in place of the one that was refused. */
export type Alternative = {
  eventId: string;
  title: string;
  where: string;
  starts: Date;
  ends: Date;
  capacity: number | null;
  taken: number;
};

export type SignedUp = { registrationId: string; eventId: string; state: ActiveState; place: number | null };

export type EntryRefusal = Obstacle & { others: Obstacle[]; alternatives: Alternative[] };
