import { useLocale, useTranslations } from 'next-intl';
import { Press, type WordedAction } from '@/components/outputs/press';
import { CancelRegistration } from '@/components/registrations/cancel-registration';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { formatDateTime, formatSpan } from '@/lib/platform/format';
import type { ApprovalRequest } from '@/lib/approval-requests/types';

/** Who asks for what, until when, and the two answers. */
export function RequestCard({ request, action }: { request: ApprovalRequest; action: WordedAction }) {
  const t = useTranslations('approvals');
  const r = useTranslations('registrations');
  const locale = useLocale();
  const { registrationId, name, unitName, siteName, askedAt, expiresAt, event, state } = request;
  const hiddenName = <span className="sr-only"> {name}</span>;
  return (
    <Card
      heading={t('asks', { name, title: event.title })}
      level={2}
      actions={
        state === 'pending' && (
          <>
            <Press action={action} hidden={{ registrationId, answer: 'yes' }} label={<>{r('approve')}{hiddenName}</>} />
            <CancelRegistration
              action={action}
              registrationId={registrationId}
              hidden={{ answer: 'no' }}
              trigger={<>{r('refuse')}{hiddenName}</>}
              lead={r('refuseLead', { name })}
              label={r('refuseYes')}
              reason={r('reason')}
            />
          </>
        )
      }
    >
      <DescriptionList
        items={[
          { term: t('when'), value: formatSpan(event.starts, event.ends, locale) },
          { term: t('where'), value: event.where },
          { term: t('from'), value: [unitName, siteName].filter(Boolean).join(', ') },
          { term: t('asked'), value: formatDateTime(askedAt, locale) },
          { term: t('until'), value: expiresAt && formatDateTime(expiresAt, locale) },
        ]}
      />
    </Card>
  );
}
