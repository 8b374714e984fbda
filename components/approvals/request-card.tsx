import { useLocale, useTranslations } from 'next-intl';
import { Press, type WordedAction } from '@/components/outputs/press';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { ApprovalRequest } from '@/lib/approval-requests/types';
import { formatDateTime, formatSpan } from '@/lib/platform/format';
import { Refuse } from './refuse';

export type AnswerActions = Record<ApprovalRequest['kind'], WordedAction>;
const idFields = { event: 'registrationId', visit: 'visitId' } as const;

/** Who asks for what, until when, and the two answers. */
export function RequestCard({ request, actions }: { request: ApprovalRequest; actions: AnswerActions }) {
  const t = useTranslations('approvals');
  const locale = useLocale();
  const { id, kind, name, unitName, siteName, askedAt, expiresAt, about, state } = request;
  const hiddenName = <span className="sr-only"> {name}</span>;
  const answer = { action: actions[kind], hidden: { [idFields[kind]]: id } };
  return (
    <Card
      heading={t(`asks.${kind}`, { name, title: about.title })}
      level={2}
      actions={
        state === 'pending' && (
          <>
            <Press action={answer.action} hidden={{ ...answer.hidden, answer: 'yes' }} label={<>{t('approve')}{hiddenName}</>} />
            <Refuse
              action={answer.action}
              hidden={{ ...answer.hidden, answer: 'no' }}
              trigger={<>{t('refuse')}{hiddenName}</>}
              lead={t('refuseLead', { name })}
              label={t('refuseYes')}
              reason={t('reason')}
            />
          </>
        )
      }
    >
      <DescriptionList
        items={[
          { term: t('when'), value: formatSpan(about.starts, about.ends, locale) },
          { term: t('where'), value: about.where },
          { term: t('from'), value: [unitName, siteName].filter(Boolean).join(', ') },
          { term: t('asked'), value: formatDateTime(askedAt, locale) },
          { term: t('until'), value: expiresAt && formatDateTime(expiresAt, locale) },
        ]}
      />
    </Card>
  );
}
