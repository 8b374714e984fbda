'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { FieldRow } from '@/components/forms/field-row';
import { FormSection } from '@/components/forms/form-section';
import { HiddenField } from '@/components/forms/hidden-field';
import { NumberField } from '@/components/forms/number-field';
import { SelectField, type Option } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { TimeField } from '@/components/forms/time-field';
import { reviseSchema } from '@/lib/opening-changes/schema';
import type { ChangeRefusal } from '@/lib/opening-changes/types';
import { limits } from '@/lib/openings/schema';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import type { WeekDay } from '@/lib/rounds/types';
import { ChangeAnswer } from './change-answer';
import { dayOptions } from './day-options';
import { openingRefusalText } from './refusal-text';

/** Changes one opening; what touches people is shown before it is saved. */
export function ReviseForm({
  action,
  openingId,
  version,
  hosts,
  sites,
  days,
  values,
}: {
  action: FormAction<{ openingId: string }, ChangeRefusal>;
  openingId: string;
  version: number;
  /** Colleagues of the opening's unit; left out for a host, who cannot hand the opening on. */
  hosts?: Option[];
  sites: Option[];
  days: WeekDay[];
  values: FormValues;
}) {
  const t = useTranslations('openings');
  const locale = useLocale();
  const labels = {
    hostId: t('fields.hostId'),
    siteId: t('fields.siteId'),
    day: t('fields.day'),
    from: t('fields.from'),
    to: t('fields.to'),
    seats: t('fields.seats'),
    topic: t('fields.topic'),
    programme: t('fields.programme'),
    meetingPlace: t('fields.meetingPlace'),
  };
  return (
    <ActionForm
      action={action}
      version={version}
      schema={reviseSchema}
      labels={labels}
      values={values}
      refusalText={(refusal) => openingRefusalText(t, refusal)}
      refusalHeading={(refusal) =>
        refusal.reason === 'confirmFirst'
          ? t('confirm.heading', { count: refusal.preview.touched.length + (refusal.preview.newHost ? 1 : 0) })
          : undefined
      }
      renderRefusal={(refusal) => (
        <ChangeAnswer refusal={refusal} openingId={openingId} confirmLabel={t('confirm.submit')} />
      )}
    >
      <HiddenField name="openingId" value={openingId} />
      <FormSection legend={t('whenAndWhere')}>
        <FieldRow>
          <SelectField name="day" options={dayOptions(t, days, locale)} />
          <TimeField name="from" step={900} width="s" />
          <TimeField name="to" step={900} width="s" />
          <NumberField name="seats" />
        </FieldRow>
        <SelectField name="siteId" options={sites} />
        {hosts ? (
          <SelectField name="hostId" options={hosts} />
        ) : (
          <HiddenField name="hostId" value={[values.hostId].flat()[0] ?? ''} />
        )}
      </FormSection>
      <FormSection legend={t('what')}>
        <TextField name="topic" hint={t('hints.topic')} width="l" />
        <TextArea name="programme" hint={t('hints.programme')} max={limits.programme} optional />
        <TextField name="meetingPlace" hint={t('hints.meetingPlace')} width="l" optional />
      </FormSection>
      <SubmitButton>{t('changeSubmit')}</SubmitButton>
    </ActionForm>
  );
}
