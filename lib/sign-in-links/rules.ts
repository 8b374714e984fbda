import { layOut } from '../mail-writing/layout/rules';
import { textsOf } from '../mail-writing/rules';
import type { Sender, WrittenMail } from '../mail-writing/types';
import type { Locale } from '../platform/format';

export const MINUTES = 15;
/** Links that work at one time: whoever asks more often has a mailbox full of them, or is somebody else. */
export const MOST_LINKS = 5;

export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + MINUTES * 60_000);
}

/** The mail with its link, or with a word in its place: what is kept must open nothing. */
export function writeLinkMail({ name, link }: { name: string; link: string | null }, locale: Locale, { municipality }: Sender): WrittenMail {
  const t = textsOf(locale);
  return layOut(
    {
      subject: t('mails.signIn.subject'),
      greeting: t('mails.greeting', { name: name.split(' ')[0] ?? '' }),
      parts: [
        { kind: 'paragraph', text: t('mails.signIn.text', { minutes: MINUTES }) },
        link ? { kind: 'link', text: t('mails.links.signIn'), url: link } : { kind: 'paragraph', text: t('mails.signIn.hidden') },
      ],
      closing: [t('mails.closing'), [t('app.name'), municipality].filter(Boolean).join(', ')].join('\n'),
      footer: [{ kind: 'paragraph', text: t('mails.signIn.unasked') }],
    },
    locale,
  );
}
