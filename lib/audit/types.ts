import type { da } from '@/messages';

/** What can be logged; each is a key under `audit.actions` in the messages, so one without words does not compile. */
export type AuditAction = keyof (typeof da)['audit']['actions'];

/** What kind of thing it happened to; keys under `audit.subjects` in the messages. */
export type AuditSubject = keyof (typeof da)['audit']['subjects'];

export type AuditFilter = {
  action: string | null;
  /** Part of the name of who did it or to whom it was done. */
  person: string;
  /** Civil dates, both included. */
  from: string | null;
  to: string | null;
  page: number;
};

export type AuditLine = {
  id: string;
  at: Date;
  /** Null when the system itself acted. */
  actor: string | null;
  action: AuditAction;
  subjectKind: AuditSubject;
  /** What people call the thing; empty when it has no name. */
  subject: string;
  reason: string;
  details: Record<string, string | number | boolean | null>;
};
export type AuditPage = { rows: AuditLine[]; total: number; page: number; pages: number };
