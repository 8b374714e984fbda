'use client';
import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { FieldRow } from '@/components/forms/field-row';
import { FormSection } from '@/components/forms/form-section';
import { HiddenField } from '@/components/forms/hidden-field';
import { NewestLink } from '@/components/forms/newest-link';
import { NumberField } from '@/components/forms/number-field';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField, type OptionGroup } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { TimeField } from '@/components/forms/time-field';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { changeRoundSchema, roundSchema } from '@/lib/rounds/schema';
import type { RoundRefusal } from '@/lib/rounds/types';
import { refusalText } from './refusal-text';

const weekPattern = /^\d{4}-\d{1,2}$/;

/** Makes or changes a round. `weeks` are a select's lines by year; `fixedWeek` says the week where it cannot change. */
export function RoundForm({
  action,
  roundId,
  version,
  values,
  weeks,
  weekNotes,
  fixedWeek,
}: {
  action: FormAction<{ roundId: string }, RoundRefusal>;
  roundId?: string;
  /** Of the round as `values` have it. */
  version?: number;
  values: FormValues;
  weeks: OptionGroup[];
  /** The unusual days of each week that has any, by the select's value. */
  weekNotes: Record<string, string[]>;
  fixedWeek?: { value: string; text: string };
}) {
  const t = useTranslations('rounds');
  const labels = {
    name: t('fields.name'),
    week: t('fields.week'),
    opensDay: t('fields.opensDay'),
    opensTime: t('summaryFields.opensTime'),
    closesDay: t('fields.closesDay'),
    closesTime: t('summaryFields.closesTime'),
    mode: t('fields.mode'),
    visitsPerPerson: t('fields.visitsPerPerson'),
    cancelHours: t('fields.cancelHours'),
    approval: t('fields.approval'),
    approvalHours: t('fields.approvalHours'),
  };
  const modes = (['direct', 'wishes'] as const).map((value) => ({
    value,
    label: t(`modes.${value}`),
    hint: t(`modeHints.${value}`),
  }));
  const approvals = (['none', 'host', 'desk'] as const).map((value) => ({ value, label: t(`approvals.${value}`), hint: t(`approvalHints.${value}`) }));
  return (
    <ActionForm
      action={action}
      version={version}
      schema={roundId ? changeRoundSchema : roundSchema}
      labels={labels}
      values={values}
      refusalText={(refusal) => refusalText(t, refusal)}
      renderRefusal={({ reason }) => reason === 'changedMeanwhile' && <NewestLink />}
    >
      {roundId && <HiddenField name="roundId" value={roundId} />}
      <TextField name="name" hint={t('hints.name')} width="l" />
      {fixedWeek ? (
        <div className="form-group">
          <HiddenField name="week" value={fixedWeek.value} />
          <p className="form-label">{t('fields.week')}</p>
          <p className="form-hint">{t('hints.weekFixed')}</p>
          <p>{fixedWeek.text}</p>
        </div>
      ) : (
        <>
          <SelectField name="week" hint={t('hints.week')} options={weeks} />
          <WeekPreview first={String(values.week ?? '')} notes={weekNotes} />
        </>
      )}
      <FormSection legend={t('windowLegend')}>
        <FieldRow>
          <DateField name="opensDay" />
          <TimeField name="opensTime" label={t('fields.opensTime')} width="s" />
        </FieldRow>
        <FieldRow>
          <DateField name="closesDay" />
          <TimeField name="closesTime" label={t('fields.closesTime')} width="s" />
        </FieldRow>
        <RadioGroup name="mode" options={modes} />
      </FormSection>
      <FormSection legend={t('rulesLegend')}>
        <NumberField name="visitsPerPerson" hint={t('hints.visitsPerPerson')} />
        <NumberField name="cancelHours" hint={t('hints.cancelHours')} suffix={t('hoursSuffix')} />
      </FormSection>
      <FormSection legend={t('approvalLegend')} lead={t('approvalLead')}>
        <RadioGroup name="approval" options={approvals} />
        <NumberField name="approvalHours" hint={t('hints.approvalHours')} suffix={t('officeHoursSuffix')} />
      </FormSection>
      <SubmitButton>{t(roundId ? 'save' : 'saveDraft')}</SubmitButton>
    </ActionForm>
  );
}

/** The chosen week's unusual days; without scripts they are read in the select's own lines. */
function WeekPreview({ first, notes }: { first: string; notes: Record<string, string[]> }) {
  const t = useTranslations('rounds');
  const chosen: unknown = useWatch({ name: 'week' });
  const week = typeof chosen === 'string' ? chosen : first;
  if (!weekPattern.test(week)) return null;
  const lines = notes[week] ?? [t('weekPlain')];
  return (
    <ul className="plain-list quiet" aria-live="polite">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
