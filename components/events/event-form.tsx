'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { FormSection } from '@/components/forms/form-section';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField, type Option, type OptionGroup } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import type { ChangeRefusal } from '@/lib/event-changes/types';
import { facilitatorRows, limits, makeEventSchema, reviseEventSchema } from '@/lib/events/schema';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { ChangeAnswer } from './change-answer';
import { eventRefusalText } from './refusal-text';
import { SessionRows, sessionLabels } from './session-rows';

type Answer = FormAction<{ eventId: string }, ChangeRefusal>;

/** What, where, when and with whom: makes an event, or changes one when it is given with the version that was read. */
export function EventForm({
  action,
  event,
  from = '',
  sites,
  people,
  values,
  submit,
}: {
  action: Answer;
  event?: { id: string; version: number };
  /** The template or earlier event whose terms and programme are taken over. */
  from?: string;
  sites: Option[];
  people: OptionGroup[];
  values: FormValues;
  submit: string;
}) {
  const t = useTranslations('events');
  const locale = useLocale();
  const numbers = Array.from({ length: facilitatorRows }, (_, index) => index);
  const labels: Record<string, string> = {
    kind: t('fields.kind'),
    title: t('fields.title'),
    purpose: t('fields.purpose'),
    prepare: t('fields.prepare'),
    ...sessionLabels(t),
    siteId: t('fields.siteId'),
    place: t('fields.place'),
    ...Object.fromEntries(numbers.map((index) => [`facilitators.${index}`, t('fields.facilitator', { number: index + 1 })])),
  };
  const kinds = (['workshop', 'studyTour', 'meeting'] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  return (
    <ActionForm
      action={action}
      version={event?.version}
      schema={event ? reviseEventSchema : makeEventSchema}
      labels={labels}
      values={values}
      refusalText={(refusal) => eventRefusalText(t, refusal, locale)}
      refusalHeading={(refusal) => (refusal.preview ? t('confirm.heading', { count: refusal.preview.touched.length }) : undefined)}
      renderRefusal={(refusal) => event && <ChangeAnswer refusal={refusal} eventId={event.id} />}
    >
      {event ? <HiddenField name="eventId" value={event.id} /> : <HiddenField name="from" value={from} />}
      <FormSection legend={t('sections.what')}>
        <SelectField name="kind" options={kinds} />
        <TextField name="title" hint={t('hints.title')} width="full" />
        <TextArea name="purpose" max={limits.purpose} optional />
        <TextArea name="prepare" hint={t('hints.prepare')} max={limits.prepare} rows={3} optional />
      </FormSection>
      <FormSection legend={t('sections.times')} lead={t('hints.sessions')}>
        <SessionRows />
      </FormSection>
      <FormSection legend={t('sections.where')}>
        <SelectField name="siteId" hint={t('hints.site')} options={sites} optional />
        <TextField name="place" hint={t('hints.place')} width="l" optional />
      </FormSection>
      <FormSection legend={t('sections.facilitators')} lead={t('hints.facilitators')}>
        {numbers.map((index) => (
          <SelectField key={index} name={`facilitators.${index}`} options={people} optional />
        ))}
      </FormSection>
      <SubmitButton>{submit}</SubmitButton>
    </ActionForm>
  );
}
