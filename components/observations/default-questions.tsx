'use client';
import { useTranslations } from 'next-intl';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { DateField } from '@/components/forms/date-field';
import { FieldRow } from '@/components/forms/field-row';
import { FormSection } from '@/components/forms/form-section';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { TimeField } from '@/components/forms/time-field';
import { DescriptionList } from '@/components/ui/description-list';
import { limits } from '@/lib/observations/schema';
import { barriers, comparisons, errands, observerRoles, outcomes, situations, type Origin } from '@/lib/observations/types';
import { Question, WatchedText } from './question';

export type Place = { id: string; name: string };
export type About = { origin: Origin; unitName: string | null; siteName: string | null };
type Chosen = (name: string) => string[];

const significances = ['1', '2', '3', '4', '5'] as const;
const toOptions = (places: Place[]) => places.map(({ id, name }) => ({ value: id, label: name }));

/** The default form's twelve questions. What was seen and what it is taken to mean stand apart. */
export function DefaultQuestions({
  about,
  units,
  sites,
  chosen,
}: {
  about: About;
  units: Place[];
  sites: Place[];
  /** The ticked boxes of a field. */
  chosen: Chosen;
}) {
  const t = useTranslations('observations');
  return (
    <>
      <FormSection legend={t('sections.where')}>
        <Question step={1} quick={about.origin === 'outside'}>
          {about.origin === 'visit' ? (
            <DescriptionList
              items={[
                { term: t('fields.unitId'), value: about.unitName },
                { term: t('fields.siteId'), value: about.siteName },
              ]}
            />
          ) : about.origin === 'outside' ? (
            <TextField name="outsidePlace" hint={t('hints.outsidePlace')} />
          ) : (
            <FieldRow>
              <SelectField name="unitId" options={toOptions(units)} optional={about.origin === 'event'} placeholder="" />
              <SelectField name="siteId" options={toOptions(sites)} optional={about.origin === 'event'} placeholder="" />
            </FieldRow>
          )}
        </Question>
        <Question step={2}>
          <FieldRow>
            <DateField name="day" />
            <TimeField name="time" step={60} width="s" />
          </FieldRow>
        </Question>
        <Question step={3}>
          <RadioGroup
            name="role"
            hint={t('hints.role')}
            big
            options={observerRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          />
        </Question>
      </FormSection>

      <FormSection legend={t('sections.seen')}>
        <Question step={4} quick>
          <RadioGroup
            name="situation"
            hint={t('hints.situation')}
            optional
            big
            options={situations.map((value) => ({ value, label: t(`situations.${value}`) }))}
          />
        </Question>
        <Question step={5} quick>
          <WatchedText name="facts" hint={t('hints.facts')} rows={6} max={limits.facts} />
        </Question>
        <Question step={6}>
          <WatchedText name="quote" hint={t('hints.quote')} rows={2} max={limits.quote} optional />
        </Question>
      </FormSection>

      <FormSection legend={t('sections.meaning')}>
        <Question step={7}>
          <WatchedText name="interpretation" hint={t('hints.interpretation')} max={limits.interpretation} optional />
        </Question>
      </FormSection>

      <FormSection legend={t('sections.errand')}>
        <Question step={8}>
          <CheckboxGroup
            name="errands"
            hint={t('hints.errands')}
            optional
            big
            defaultValues={chosen('errands')}
            options={errands.map((value) => ({ value, label: t(`errands.${value}`) }))}
          />
        </Question>
        <Question step={9}>
          <CheckboxGroup
            name="barriers"
            hint={t('hints.barriers')}
            optional
            big
            defaultValues={chosen('barriers')}
            options={barriers.map((value) => ({ value, label: t(`barriers.${value}`) }))}
          />
        </Question>
        <Question step={10}>
          <RadioGroup
            name="outcome"
            hint={t('hints.outcome')}
            optional
            big
            options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
          />
        </Question>
      </FormSection>

      <FormSection legend={t('sections.compare')}>
        <Question step={11}>
          <RadioGroup
            name="comparison"
            optional
            big
            options={comparisons.map((value) => ({ value, label: t(`comparisons.${value}`) }))}
          />
          <WatchedText name="comparisonText" rows={2} max={limits.comparisonText} optional />
        </Question>
        <Question step={12}>
          <WatchedText name="idea" hint={t('hints.idea')} rows={3} max={limits.idea} optional />
          <RadioGroup
            name="significance"
            optional
            big
            options={significances.map((value) => ({ value, label: t(`significances.${value}`) }))}
          />
        </Question>
      </FormSection>
    </>
  );
}

export const DEFAULT_QUESTIONS = 12;
/** Where, when and as whom are filled in beforehand: on a phone one begins after them. */
export const FIRST_OPEN_QUESTION = 4;
