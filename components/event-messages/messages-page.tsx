import { useLocale, useTranslations } from 'next-intl';
import { EventTabs } from '@/components/outputs/event-tabs';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { chooseRecipients } from '@/lib/event-messages/rules';
import { audiences, type Recipient, type SentMessage } from '@/lib/event-messages/types';
import type { EventView } from '@/lib/events/types';
import { formatDateTime } from '@/lib/platform/format';
import { MessageForm } from './message-form';

type Props = {
  event: Pick<EventView, 'id' | 'title' | 'state'>;
  recipients: Recipient[];
  messages: SentMessage[];
  clientKey: string;
  /** To how many the last one has just gone. */
  sent: number;
  action: Parameters<typeof MessageForm>[0]['action'];
};

/** Writing to people of an event, and what has been written to them. */
export function MessagesPage({ event, recipients, messages, clientKey, sent, action }: Props) {
  const t = useTranslations('eventMessages');
  const { id, title, state } = event;
  const locale = useLocale();
  const groups = audiences.map((audience) => ({ audience, count: chooseRecipients(recipients, [audience]).length })).filter(({ count }) => count > 0);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { title })} back={<BackLink href={`/events/${id}`}>{t('back')}</BackLink>} />
      <EventTabs event={event} part="runs" current="messages" />
      <div className="stack stack-large">
        {sent > 0 && (
          <Alert tone="success" live>
            {t('sent', { count: sent })}
          </Alert>
        )}
        <section className="stack">
          <h2>{t('write')}</h2>
          {state === 'draft' || groups.length === 0 ? (
            <p>{t(state === 'draft' ? 'refusals.notPublished' : 'noneYet')}</p>
          ) : (
            <MessageForm key={clientKey} action={action} eventId={id} clientKey={clientKey} groups={groups} />
          )}
        </section>
        <section className="stack">
          <h2>{t('list')}</h2>
          {messages.length === 0 && <p>{t('none')}</p>}
          {messages.map(({ id: messageId, subject, text, by, sentAt, audience, recipients: count }) => (
            <article key={messageId} className="box stack stack-small measure">
              <h3>{subject}</h3>
              <p className="quiet">
                {t('sentBy', { at: formatDateTime(sentAt, locale), by, count, audience: audience.map((name) => t(`audiences.${name}`).toLowerCase()).join(', ') })}
              </p>
              <p className="output-text">{text}</p>
            </article>
          ))}
        </section>
      </div>
    </>
  );
}
