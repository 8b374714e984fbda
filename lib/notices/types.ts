import type { da } from '@/messages';
import type { About } from '../mails/types';

/** What people are told; each is a key under `notices.kinds` in the messages. */
export type NoticeKind = keyof (typeof da)['notices']['kinds'];

/**
 * `params` hold what the sentence needs: plain words, numbers, and instants as ISO text under the names that
 * `lib/platform/params.ts` knows (starts, ends, at, until). `link` is a path of the app. `about` names what it changes in
 * the person's calendar.
 */
export type NewNotice = {
  employeeId: string;
  kind: NoticeKind;
  params: Record<string, string | number>;
  link: string;
  about?: About;
  /** Mailed once only, however often it is told, such as "newsletter:<id>:<reader>". */
  once?: string;
};

export type NoticeView = {
  id: string;
  kind: NoticeKind;
  params: Record<string, string | number>;
  link: string;
  createdAt: Date;
  read: boolean;
};
