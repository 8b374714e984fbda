import { useLocale, useTranslations } from 'next-intl';
import { AttendanceList } from '@/components/attendance/attendance-list';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/link-button';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime, formatSpan } from '@/lib/platform/format';
import { isEnded } from '@/lib/visits/cancel/rules';
import type { VisitReceipt } from '@/lib/visits/types';
import { CancelForm } from './cancel-form';
import { VisitFacts } from './visit-facts';
import type { VisitTexts } from './words';
import { CalendarLink } from './your-place';

type Answer = FormAction<unknown, { reason: string; text?: string }>;

/** What the visit is, in the page's heading: "Du er tilmeldt", or for the host and the lead "Anne er tilmeldt". */
export function receiptTitle(t: VisitTexts, { state, isMine, visitorName: name, starts, place }: VisitReceipt, now: Date): string {
  if (state === 'calledOff') return t('receiptPage.calledOff');
  if (state === 'declined' || state === 'lapsed') return t(`receiptPage.${state}`);
  if (state === 'cancelled') return t(isMine ? 'receiptPage.cancelled' : 'receiptPage.cancelledOther', { name });
  const over = starts <= now;
  if (isMine) return over ? t('receiptPage.over') : t(`receiptPage.${state}`);
  if (over) return t('receiptPage.overOther', { name });
  if (state === 'waitlisted') return t('receiptPage.waitlistedOther', { name, place: place ?? 0 });
  return t(state === 'pending' ? 'receiptPage.pendingOther' : 'receiptPage.registeredOther', { name });
}

/** A sign-up from its own side: that it stands, what to bring along, and how to get out of it. */
export function ReceiptPage({ receipt, now, actions }: { receipt: VisitReceipt; now: Date; actions: { cancel: Answer; mark: Answer } }) {
  const t = useTranslations('visits');
  const a = useTranslations('attendance');
  const locale = useLocale();
  const { visitId, openingId, state, isMine, starts, ends, topic } = receipt;
  const begun = starts <= now;
  const ended = isEnded(state);
  return (
    <div className="stack measure">
      {(!begun || state === 'declined' || state === 'lapsed') && <Standing receipt={receipt} />}
      {receipt.mayMark && (
        <section id="attendance" className="stack stack-small">
          <h2>{a('heading')}</h2>
          <AttendanceList lines={[{ visitId, attendance: receipt.attendance, reason: receipt.attendanceReason }]} action={actions.mark} />
        </section>
      )}
      <div className="cluster">
        {isMine && state === 'registered' && !begun && <CalendarLink openingId={openingId} primary />}
        {isMine && state === 'registered' && begun && (
          <LinkButton href={`/observations/new?visit=${visitId}`}>{t('after.write')}</LinkButton>
        )}
        {isMine && ended && <LinkButton href="/visits">{t('receiptPage.find')}</LinkButton>}
        <LinkButton href={`/visits/${openingId}`} variant="secondary">
          {t('receiptPage.opening')}
        </LinkButton>
        {isMine && (
          <LinkButton href="/" variant="secondary">
            {t('receiptPage.week')}
          </LinkButton>
        )}
      </div>
      <section className="stack stack-small">
        <h2>{topic}</h2>
        <p>{formatSpan(starts, ends, locale)}</p>
        <VisitFacts facts={receipt} />
      </section>
      {receipt.mayCancel && <Ending receipt={receipt} cancel={actions.cancel} />}
      {isMine && state === 'registered' && !receipt.mayCancel && !begun && (
        <p>{t('registered.tooLate', { until: formatDateTime(receipt.cancelUntil, locale) })}</p>
      )}
    </div>
  );
}

function Standing({ receipt }: { receipt: VisitReceipt }) {
  const t = useTranslations('visits');
  const locale = useLocale();
  const { state, isMine, visitorName: name, place, expiresAt, endedReason, mayCancel, cancelUntil } = receipt;
  if (state === 'pending') {
    return (
      <Alert tone="info" live>
        <p>{t(isMine ? 'receiptPage.pendingText' : 'receiptPage.pendingTextOther', { until: expiresAt ? formatDateTime(expiresAt, locale) : '' })}</p>
      </Alert>
    );
  }
  if (state === 'declined' || state === 'lapsed') {
    return (
      <Alert tone="info" live>
        <p>{t(isMine ? `receiptPage.${state}Text` : `receiptPage.${state}TextOther`, { name })}</p>
        {endedReason && <p>{t('receiptPage.reason', { reason: endedReason })}</p>}
      </Alert>
    );
  }
  if (isEnded(state)) {
    return (
      <Alert tone="info" live>
        <p>{t(isMine ? 'receiptPage.cancelledText' : 'receiptPage.cancelledTextOther', { name })}</p>
        {endedReason && <p>{t('receiptPage.reason', { reason: endedReason })}</p>}
      </Alert>
    );
  }
  if (state === 'waitlisted') {
    return (
      <Alert tone="info" live>
        <p>{t(isMine ? 'receiptPage.waitlistedText' : 'receiptPage.waitlistedTextOther', { place: place ?? 0 })}</p>
      </Alert>
    );
  }
  if (!isMine) return null;
  return (
    <Alert tone="success" live>
      <p>
        {t('receiptPage.registeredText')}
        {mayCancel && ` ${t('registered.text', { until: formatDateTime(cancelUntil, locale) })}`}
      </p>
    </Alert>
  );
}

function Ending({ receipt, cancel }: { receipt: VisitReceipt; cancel: Answer }) {
  const t = useTranslations('visits');
  const { visitId, isMine, state, visitorName: name } = receipt;
  const kind = !isMine ? 'callOff' : state === 'waitlisted' ? 'leave' : state === 'pending' ? 'withdraw' : 'cancel';
  return (
    <CancelForm
      action={cancel}
      visitId={visitId}
      trigger={t(kind)}
      lead={t(`${kind}Lead`, { name })}
      label={t(`${kind}Yes`)}
      reason={isMine ? undefined : t('reason')}
    />
  );
}
