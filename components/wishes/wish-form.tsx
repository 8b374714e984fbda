'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { useEnclosingForm } from '@/components/forms/form-context';
import { FormSection } from '@/components/forms/form-section';
import { HiddenField } from '@/components/forms/hidden-field';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField, type Option, type OptionGroup } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { MOST_WISHES, wishesLink } from '@/lib/wishes/rules';
import { wishSchema } from '@/lib/wishes/schema';
import { AwayRows, awayLabels } from './away-rows';
import { OpeningCards } from './opening-cards';
import { rowFields, useWishRows } from './use-wish-rows';
import { WishRows } from './wish-rows';
import type { WishChoice } from './words';

type Refused = { reason: string; text?: string };
export type WishAction = FormAction<unknown, Refused>;

/** All that somebody says about a round, in one form; below it the week's openings, each with a button that wishes for it. */
export function WishForm({
  action,
  roundId,
  version,
  values,
  choices,
  ownUnit,
  days,
  colleagues,
  swapColleagues,
}: {
  action: WishAction;
  roundId: string;
  version: number;
  values: FormValues;
  choices: WishChoice[];
  /** How many openings are not among the choices, for they are in the reader's own unit. */
  ownUnit: number;
  days: Option[];
  colleagues: (Option | OptionGroup)[];
  /** Those of other units. */
  swapColleagues: (Option | OptionGroup)[];
}) {
  const t = useTranslations('wishes.form');
  const labels = { ...rowLabels(t), ...awayLabels(t), pairWith: t('pairWith'), swapWith: t('swapWith'), takes: t('takes') };
  return (
    <ActionForm
      action={action}
      version={version}
      schema={wishSchema}
      labels={labels}
      values={values}
      refusalText={({ text = '' }) => text}
      renderRefusal={({ reason }) => reason === 'changedMeanwhile' && <a href={wishesLink(roundId)}>{t('open')}</a>}
    >
      <HiddenField name="roundId" value={roundId} />
      <Fields {...{ choices, ownUnit, days, colleagues, swapColleagues }} />
    </ActionForm>
  );
}

type Colleagues = (Option | OptionGroup)[];
type FieldsProps = { choices: WishChoice[]; ownUnit: number; days: Option[]; colleagues: Colleagues; swapColleagues: Colleagues };

function Fields({ choices, ownUnit, days, colleagues, swapColleagues }: FieldsProps) {
  const w = useTranslations('wishes');
  const t = useTranslations('wishes.form');
  const { values } = useEnclosingForm();
  const state = useWishRows(values);
  const takes = (['anything', 'onlyWishes'] as const).map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }));
  return (
    <>
      <div className="split">
        <FormSection legend={t('wishes')} lead={t('wishesLead')}>
          <WishRows state={state} choices={choices} />
        </FormSection>
        <div className="wish-side">
          <RadioGroup name="takes" options={takes} />
          <SelectField name="pairWith" hint={t('pairHint')} options={colleagues} placeholder={t('nobody')} />
          <SelectField name="swapWith" hint={t('swapHint')} options={swapColleagues} placeholder={t('nobody')} />
          <FormSection legend={t('awayLegend')} lead={t('awayLead')}>
            <AwayRows days={days} />
          </FormSection>
        </div>
      </div>
      <div className="form-actions">
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
      <section className="stack wish-openings" aria-labelledby="openings">
        <h2 id="openings">{w('openings')}</h2>
        <p className="measure">
          {w('openingsLead')} {ownUnit > 0 && w('ownUnit', { count: ownUnit })}
        </p>
        <OpeningCards choices={choices} rankOf={(id) => state.chosen(id) + 1} onWish={state.add} />
      </section>
    </>
  );
}

type FormTexts = ReturnType<typeof useTranslations<'wishes.form'>>;

function rowLabels(t: FormTexts): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: MOST_WISHES }, (_, row) =>
      rowFields.map((field) => [`rows.${row}.${field}`, t('fieldOf', { rank: row + 1, field: t(field).toLowerCase() })]),
    ).flat(),
  );
}
