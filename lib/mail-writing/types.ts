import type { Appointment, CalendarNews } from '../calendar-mail/types';
import type { Locale } from '../platform/format';

/** One thing to tell. `matter` is the event or visit it is about, whether or not it stands in the reader's calendar. */
export type LetterItem = { kind: string; params: Record<string, string | number>; link: string; matter?: Appointment | null };

/** What goes into one mail, before it is in words. */
export type Letter = {
  locale: Locale;
  /** Of the recipient, in full. */
  name: string;
  items: readonly LetterItem[];
  /** What the calendar is told by the same mail; all of the items are about that, then. */
  news: CalendarNews | null;
  /** A guest has no account, but a link of their own. */
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
