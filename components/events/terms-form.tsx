'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { DateField } from '@/components/forms/date-field';
import { FieldRow } from '@/components/forms/field-row';
import { FormSection } from '@/components/forms/form-section';
import { HiddenField } from '@/components/forms/hidden-field';
import { NumberField } from '@/components/forms/number-field';
import { RadioGroup } from '@/components/forms/radio-group';
import { SubmitButton } from '@/components/forms/submit-button';
import { TimeField } from '@/components/forms/time-field';
import { quotaRows, termsSchema } from '@/lib/events/terms/schema';
import type { EventRefusal, Terms } from '@/lib/events/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { ChangeAnswer } from './change-answer';
import { eventRefusalText } from './refusal-text';

const plain = ['capacity', 'release', 'releaseDay', 'releaseTime', 'minimum', 'decideDay', 'opensDay', 'opensTime', 'closesDay', 'closesTime', 'cancelHours', 'needsApproval', 'approver', 'offerHours', 'approvalHours', 'askDiet', 'askAccess'] as const;

/** How many may come and from where, until when, and what they are asked. */
export function TermsForm({
  action,
  event,
  units,
  ticked,
  values,
}: {
  action: FormAction<{ eventId: string }, EventRefusal>;
  event: { id: string; version: number };
  units: { id: string; name: string }[];
  ticked: Pick<Terms, 'needsApproval' | 'askDiet' | 'askAccess'>;
  values: FormValues;
}) {
  const t = useTranslations('events');
  const locale = useLocale();
  const shown = units.slice(0, quotaRows);
  const labels: Record<string, string> = Object.fromEntries(plain.map((name) => [name, t(`fields.${name}`)]));
  for (const [row, { name }] of shown.entries()) labels[`quotas.${row}.places`] = t('fields.quota', { unit: name });
  const releases = [
    { value: 'kept', label: t('releaseKept') },
    { value: 'dated', label: t('releaseDated') },
  ];
  const approvers = (['facilitators', 'desk'] as const).map((value) => ({ value, label: t(`approvers.${value}`), hint: t(`approverHints.${value}`) }));
  return (
    <ActionForm
      action={action}
      version={event.version}
      schema={termsSchema}
      labels={labels}
      values={values}
      refusalText={(refusal) => eventRefusalText(t, refusal, locale)}
      renderRefusal={(refusal) => <ChangeAnswer refusal={refusal} eventId={event.id} />}
    >
      <HiddenField name="eventId" value={event.id} />
      <FormSection legend={t('sections.places')}>
        <NumberField name="capacity" hint={t('hints.capacity')} optional />
      </FormSection>
      <FormSection legend={t('sections.quotas')} lead={t('hints.quotas')}>
        <FieldRow>
          {shown.map(({ id }, row) => (
            <div key={id}>
              <HiddenField name={`quotas.${row}.unitId`} value={id} />
              <NumberField name={`quotas.${row}.places`} optional />
            </div>
          ))}
        </FieldRow>
        <RadioGroup name="release" options={releases} />
        <FieldRow>
          <DateField name="releaseDay" optional />
          <TimeField name="releaseTime" width="s" optional />
        </FieldRow>
      </FormSection>
      <FormSection legend={t('sections.window')} lead={t('hints.window')}>
        <FieldRow>
          <DateField name="opensDay" optional />
          <TimeField name="opensTime" width="s" optional />
        </FieldRow>
        <FieldRow>
          <DateField name="closesDay" optional />
          <TimeField name="closesTime" width="s" optional />
        </FieldRow>
        <NumberField name="cancelHours" />
      </FormSection>
      <FormSection legend={t('sections.approval')} lead={t('hints.offer')}>
        <CheckboxField name="needsApproval" defaultChecked={ticked.needsApproval} />
        <RadioGroup name="approver" options={approvers} />
        <FieldRow>
          <NumberField name="approvalHours" />
          <NumberField name="offerHours" />
        </FieldRow>
      </FormSection>
      <FormSection legend={t('sections.minimum')} lead={t('hints.minimum')}>
        <FieldRow>
          <NumberField name="minimum" optional />
          <DateField name="decideDay" optional />
        </FieldRow>
      </FormSection>
      <FormSection legend={t('sections.questions')} lead={t('hints.answers')}>
        <CheckboxField name="askDiet" defaultChecked={ticked.askDiet} />
        <CheckboxField name="askAccess" defaultChecked={ticked.askAccess} />
      </FormSection>
      <SubmitButton>{t('saveSubmit')}</SubmitButton>
    </ActionForm>
  );
}
