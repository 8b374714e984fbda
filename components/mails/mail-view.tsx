import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import { MAIL_DAYS } from '@/lib/mails/rules';
import type { MailView as Mail } from '@/lib/mails/outbox/types';
import { formatDateTime } from '@/lib/platform/format';
import { MailState } from './mail-state';

/** A mail as it looks where it arrives: shut in a frame of its own, without scripts or anything of this page's. */
export function MailView({ mail, from }: { mail: Mail; from: { name: string; address: string } }) {
  const t = useTranslations('mails.view');
  const outbox = useTranslations('mails.outbox');
  const locale = useLocale();
  const person = ({ name, address }: { name: string; address: string }) => `${name} <${address}>`;
  return (
    <div className="stack">
      <DescriptionList
        items={[
          { term: t('from'), value: person(from) },
          { term: t('to'), value: person(mail) },
          { term: t('at'), value: formatDateTime(mail.createdAt, locale) },
          { term: outbox('state'), value: <MailState state={mail.state} /> },
          { term: t('sentAt'), value: mail.sentAt && formatDateTime(mail.sentAt, locale) },
        ]}
      />
      {mail.text === '' ? (
        <p>{t('erased', { days: MAIL_DAYS })}</p>
      ) : (
        <>
          <iframe className="mail-frame" title={t('frame')} srcDoc={mail.html} sandbox="" />
          <Disclosure summary={t('asText')}>
            <pre className="mail-text">{mail.text}</pre>
          </Disclosure>
        </>
      )}
      {mail.calendar && (
        <Disclosure summary={t('calendar', { method: mail.method ?? '' })}>
          <pre className="mail-text">{mail.calendar}</pre>
        </Disclosure>
      )}
    </div>
  );
}
