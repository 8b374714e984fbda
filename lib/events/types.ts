import type { da } from '@/messages';

export type EventKind = 'workshop' | 'studyTour' | 'meeting';
export type EventState = 'draft' | 'published' | 'calledOff';

/** Every way this domain says no; each is a key under `events.refusals`, so one without words does not compile. */
export type EventReason = keyof (typeof da)['events']['refusals'];
export type EventRefusal = { reason: EventReason; params?: Record<string, string | number> };

export type EventLine = {
  id: string;
  kind: EventKind;
  title: string;
  /** The first start and the last end. */
  starts: Date;
  ends: Date;
  /** The site's name, or null when it is held elsewhere. */
  siteName: string | null;
  /** Room at the site, or where to go when there is none. */
  place: string;
};

export type EventInList = EventLine & {
  state: EventState;
  capacity: number | null;
  /** Places that are held. */
  taken: number;
  signUpOpens: Date | null;
  signUpCloses: Date | null;
};

export type Session = { starts: Date; ends: Date };

/** A point of the programme; its clock follows from the session's start and what comes before it. */
export type AgendaItem = { session: number; minutes: number; title: string; place: string };
export type Material = { title: string; url: string };

export type EventView = EventLine & {
  projectId: string;
  state: EventState;
  calledOffWhy: string | null;
  purpose: string;
  prepare: string;
  siteId: string | null;
  address: string;
  sessions: Session[];
  agenda: AgendaItem[];
  materials: Material[];
  facilitators: { id: string; name: string; unitName: string }[];
  terms: Terms;
  version: number;
};

/** Who says yes or no where sign-ups are approved: those who run it, or whoever answers for the person's home desk. */
export type EventApprover = 'facilitators' | 'desk';

/** Who may come, how many, and until when. */
export type Terms = {
  /** Null: as many as come. */
  capacity: number | null;
  quotas: { unitId: string; unitName: string; places: number }[];
  quotaReleasesAt: Date | null;
  minimum: number | null;
  decideBy: Date | null;
  /** Null where one does not sign up in the app. */
  signUpOpens: Date | null;
  signUpCloses: Date | null;
  cancelHours: number;
  needsApproval: boolean;
  approver: EventApprover;
  offerHours: number;
  approvalHours: number;
  askDiet: boolean;
  askAccess: boolean;
};
