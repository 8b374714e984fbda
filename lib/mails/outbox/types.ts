import type { CalendarMethod } from '../../platform/calendar';
import type { MailState } from '../types';

export type MailLine = {
  id: string;
  name: string;
  address: string;
  subject: string;
  state: MailState;
  attempts: number;
  reason: string;
  createdAt: Date;
  nextAttemptAt: Date | null;
  sentAt: Date | null;
  method: CalendarMethod | null;
};

/** A mail as its recipient sees it. */
export type MailView = MailLine & { employeeId: string | null; text: string; html: string; calendar: string | null };

export type OutboxPage = {
  rows: MailLine[];
  total: number;
  page: number;
  pages: number;
  counts: { all: number; failed: number; queued: number; sent: number };
  /** What is still being gathered, and when the first of it goes. */
  gathering: { count: number; next: Date | null };
};

/** Each is a key under `mails.refusals`. */
export type MailRefusal = { reason: 'notAdministrator' | 'nothingToSend' | 'nothingToRun'; params?: Record<string, string | number> };
