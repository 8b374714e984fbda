'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { useEnclosingForm } from '@/components/forms/form-context';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { sayCounterSoughtSchema } from '@/lib/findings/schema';
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
  return (
    <ActionForm
      action={action}
      version={version}
      schema={sayCounterSoughtSchema}
      labels={{ text: t('counterText'), on: t('counterDay') }}
      values={{ text: counterSought?.text ?? '', on: today }}
      refusalText={useFindingRefusalText()}
      renderRefusal={(refusal) => <Meanwhile refusal={refusal} />}
    >
      <HiddenField name="findingId" value={id} />
      <Fold summary={t(counterSought ? 'counterChange' : 'counterOpen')}>
        <TextArea name="text" hint={t('counterHint')} rows={3} />
        <DateField name="on" />
        <SubmitButton variant="secondary">{t('saveCounter')}</SubmitButton>
      </Fold>
    </ActionForm>
  );
}

/** Closed until somebody wants to write, and open where the form has something to say about what was written. */
function Fold({ summary, children }: { summary: string; children: React.ReactNode }) {
  const { answered } = useEnclosingForm();
  return (
    <details className="confirm" open={answered || undefined}>
      <summary className="button button-secondary">{summary}</summary>
      <div className="confirm-body">{children}</div>
    </details>
  );
}
