import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime } from '@/lib/platform/format';
import type { Mine, OpeningView } from '@/lib/visits/types';
import { CancelForm } from './cancel-form';

type Cancel = FormAction<unknown, { reason: string; text?: string }>;

/** How the reader stands to an opening they have a part in, and what they can do about it. */
export function YourPlace({ opening, mine, begun, cancel }: { opening: OpeningView; mine: Mine; begun: boolean; cancel: Cancel }) {
  if (mine.state === 'hosting') return <Hosting opening={opening} begun={begun} />;
  if (mine.state === 'waitlisted') return <Waiting mine={mine} begun={begun} cancel={cancel} />;
  if (mine.state === 'pending') return <Pending mine={mine} begun={begun} cancel={cancel} />;
  return <Registered opening={opening} visitId={mine.visitId} begun={begun} cancel={cancel} />;
}

function Registered({ opening, visitId, begun, cancel }: { opening: OpeningView; visitId: string; begun: boolean; cancel: Cancel }) {
  const t = useTranslations('visits');
  const locale = useLocale();
  const { mayCancel, cancelUntil } = opening;
  return (
    <Card level={2} tone="success" heading={t('registered.heading')}>
      {!begun && cancelUntil && (
        <p>{t(mayCancel ? 'registered.text' : 'registered.tooLate', { until: formatDateTime(cancelUntil, locale) })}</p>
      )}
      <div className="cluster box-actions">
        {!begun && <CalendarLink openingId={opening.id} />}
        <LinkButton href={`/visits/receipt/${visitId}`} variant="secondary">
          {t('receipt')}
        </LinkButton>
        {mayCancel && (
          <CancelForm action={cancel} visitId={visitId} trigger={t('cancel')} lead={t('cancelLead')} label={t('cancelYes')} />
        )}
      </div>
    </Card>
  );
}

function Waiting({ mine, begun, cancel }: { mine: Mine & { state: 'waitlisted' }; begun: boolean; cancel: Cancel }) {
  const t = useTranslations('visits');
  return (
    <Card level={2} tone="accent" heading={t('waitlisted.heading', { place: mine.place })}>
      {!begun && (
        <>
          <p>{t('waitlisted.text')}</p>
          <div className="box-actions">
            <CancelForm action={cancel} visitId={mine.visitId} trigger={t('leave')} lead={t('leaveLead')} label={t('leaveYes')} />
          </div>
        </>
      )}
    </Card>
  );
}

function Pending({ mine, begun, cancel }: { mine: Mine & { state: 'pending' }; begun: boolean; cancel: Cancel }) {
  const t = useTranslations('visits');
  const locale = useLocale();
  return (
    <Card level={2} tone="accent" heading={t('pending.heading')}>
      {!begun && (
        <>
          {mine.until && <p>{t('pending.text', { until: formatDateTime(mine.until, locale) })}</p>}
          <div className="cluster box-actions">
            <LinkButton href={`/visits/receipt/${mine.visitId}`} variant="secondary">
              {t('receipt')}
            </LinkButton>
            <CancelForm action={cancel} visitId={mine.visitId} trigger={t('withdraw')} lead={t('withdrawLead')} label={t('withdrawYes')} />
          </div>
        </>
      )}
    </Card>
  );
}

function Hosting({ opening, begun }: { opening: OpeningView; begun: boolean }) {
  const t = useTranslations('visits');
  const { id, meetingPlace } = opening;
  return (
    <Card level={2} tone="accent" heading={t('hosting.heading')}>
      {!begun && <p>{meetingPlace ? t('hosting.text', { place: meetingPlace }) : t('hosting.textBare')}</p>}
      <div className="cluster box-actions">
        {!begun && <CalendarLink openingId={id} />}
        {!begun && (
          <LinkButton href={`/hosting/${id}/change`} variant="secondary" icon="edit">
            {t('change')}
          </LinkButton>
        )}
        <LinkButton href={`/hosting/${id}`} variant="secondary">
          {t('manage')}
        </LinkButton>
      </div>
    </Card>
  );
}

export function CalendarLink({ openingId, primary }: { openingId: string; primary?: boolean }) {
  const t = useTranslations('visits');
  return (
    <LinkButton href={`/api/visits/${openingId}/calendar`} variant={primary ? 'primary' : 'secondary'} icon="calendar-month" plain download>
      {t('calendarFile')}
    </LinkButton>
  );
}
