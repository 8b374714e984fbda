import type { Appointment, CalendarNews } from '../calendar-mail/types';
import type { Locale } from '../platform/format';

/** What goes into one mail, before it is in words. */
export type Letter = {
  locale: Locale;
  /** Of the recipient, in full. */
  name: string;
  items: readonly { kind: string; params: Record<string, string | number>; link: string }[];
  /** What all of it is about, where it is one thing with a time and a place. */
  appointment: Appointment | null;
  /** What the calendar is told by the same mail. */
  news: CalendarNews | null;
  /** A guest has no account, and so no page on which to choose. */
  guest?: boolean;
  /** A newsletter that goes along whole, made safe where it was made (lib/newsletters/mail). */
  issue?: { text: string; html: string } | null;
};

/** Where the app is and who runs it. */
export type Sender = { url: string; municipality: string };

/** A mail's body as parts, from which both the plain text and the HTML are made, so that they say the same. */
export type Part =
  | { kind: 'paragraph'; text: string }
  | { kind: 'facts'; heading?: string; rows: { term: string; value: string }[] }
  | { kind: 'link'; text: string; url: string }
  /** Laid out already, both ways. */
  | { kind: 'issue'; text: string; html: string };

export type Body = { subject: string; greeting: string; parts: Part[]; closing: string; footer: Part[] };

export type WrittenMail = { subject: string; text: string; html: string };
