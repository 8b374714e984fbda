import type { da } from '@/messages';
import type { Locale } from '../platform/format';

/** What a mail can be about: what people are told in the app as well, and what is told by mail alone. */
export type NoticeKind = keyof (typeof da)['notices']['kinds'];
export type MailOnlyKind = keyof (typeof da)['mails']['kinds'];
export type MailKind = NoticeKind | MailOnlyKind;

/** What stands in somebody's calendar because of it: their visit, their hosting of an opening, an event they attend or run. */
export type About = `visit:${string}` | `hosting:${string}` | `event:${string}`;

export type Guest = { address: string; name: string; locale: Locale };

/** One thing to tell one person. Params as in a notice (lib/notices/types): ISO text under the names `spellParams` knows. */
export type NewMail = {
  to: { employeeId: string } | Guest;
  kind: MailKind;
  params: Record<string, string | number>;
  /** A path of the app. */
  link: string;
  about?: About;
  /** Told once only, however often it is queued, such as "reminder:visit:<id>". */
  once?: string;
};

export type MailState = 'queued' | 'sending' | 'sent' | 'failed' | 'kept';

declare module '../platform/jobs/types' {
  interface JobData {
    /** Gathers what is due for one person (their id) or guest (their address) and writes the mails. */
    deliverMail: { recipient: string };
    /** Hands one written mail to the mail server. */
    sendMail: { mailId: string };
    /** Mails a way in to whoever has this address, if anybody has. */
    mailSignInLink: { email: string };
  }
}
