'use client';
import { useTranslations } from 'next-intl';
import { DateField } from '@/components/forms/date-field';
import { OneClickForm } from '@/components/forms/one-click-form';
import { TextArea } from '@/components/forms/text-area';
import type { FindingRefusal, FindingView } from '@/lib/findings/types';
import type { FormAction } from '@/lib/platform/form-state';
import { Meanwhile } from './meanwhile';
import { useFindingRefusalText } from './refusal-text';

/** Says where somebody looked for what speaks against a finding, and what they found. */
export function CounterSearchForm({
  action,
  finding: { id, version, counterSought },
  today,
}: {
  action: FormAction<{ id: string }, FindingRefusal>;
  finding: Pick<FindingView, 'id' | 'version' | 'counterSought'>;
  today: string;
}) {
  const t = useTranslations('findings');
  const frame = (body: React.ReactNode, answered: boolean) => (
    <details className="confirm" open={answered || undefined}>
      <summary className="button button-secondary">{t(counterSought ? 'counterChange' : 'counterOpen')}</summary>
      <div className="confirm-body">{body}</div>
    </details>
  );
  return (
    <OneClickForm
      action={action}
      hidden={{ findingId: id, version }}
      label={t('saveCounter')}
      variant="secondary"
      labels={{ text: t('counterText'), on: t('counterDay') }}
      refusalText={useFindingRefusalText()}
      renderRefusal={(refusal) => <Meanwhile refusal={refusal} />}
      frame={frame}
    >
      <TextArea name="text" hint={t('counterHint')} rows={3} defaultValue={counterSought?.text} />
      <DateField name="on" defaultValue={today} />
    </OneClickForm>
  );
}
