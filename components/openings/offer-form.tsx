'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { FormSection } from '@/components/forms/form-section';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField, type Option, type OptionGroup } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { limits, offerSchema } from '@/lib/openings/schema';
import type { OpeningRefusal } from '@/lib/openings/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import type { WeekDay } from '@/lib/rounds/types';
import { dayOptions } from './day-options';
import { OfferPreview, type StandingItem } from './offer-preview';
import { OfferRows, rowLabels } from './offer-rows';
import { openingRefusalText } from './refusal-text';
import { RowProblems } from './row-problems';

/** Offers a week's openings in one form. `hosts` is given where the actor may choose; else they host themselves. */
export function OfferForm({
  action,
  roundId,
  hostId,
  hosts,
  sites,
  days,
  standing,
  values,
}: {
  action: FormAction<{ openingIds: string[] }, OpeningRefusal>;
  roundId: string;
  hostId: string;
  hosts?: (Option | OptionGroup)[];
  sites: Option[];
  days: WeekDay[];
  /** What is offered already, so that the week can fill in around it. */
  standing: StandingItem[];
  values: FormValues;
}) {
  const t = useTranslations('openings');
  const locale = useLocale();
  const labels = {
    hostId: t('fields.hostId'),
    siteId: t('fields.siteId'),
    topic: t('fields.topic'),
    programme: t('fields.programme'),
    meetingPlace: t('fields.meetingPlace'),
    ...rowLabels(t),
  };
  return (
    <ActionForm
      action={action}
      schema={offerSchema}
      labels={labels}
      values={values}
      refusalText={(refusal) => openingRefusalText(t, refusal)}
      renderRefusal={(refusal) => refusal.reason === 'rowsRefused' && <RowProblems rows={refusal.rows} />}
    >
      <HiddenField name="roundId" value={roundId} />
      <FormSection legend={t('whoAndWhere')}>
        {hosts ? (
          <SelectField name="hostId" hint={t('hints.host')} options={hosts} defaultValue={hostId} />
        ) : (
          <HiddenField name="hostId" value={hostId} />
        )}
        <SelectField name="siteId" options={sites} />
      </FormSection>
      <FormSection legend={t('what')}>
        <TextField name="topic" hint={t('hints.topic')} width="l" />
        <TextArea name="programme" hint={t('hints.programme')} max={limits.programme} optional />
        <TextField name="meetingPlace" hint={t('hints.meetingPlace')} width="l" optional />
      </FormSection>
      <FormSection legend={t('times')} lead={t('hints.rows')}>
        <OfferRows days={dayOptions(t, days, locale)} />
      </FormSection>
      <div className="form-section">
        <OfferPreview days={days} hostId={hostId} standing={standing} values={values} />
      </div>
      <SubmitButton>{t('offerSubmit')}</SubmitButton>
    </ActionForm>
  );
}
