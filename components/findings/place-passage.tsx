'use client';
import { useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { findingSides, type FindingRefusal, type FindingSide } from '@/lib/findings/types';
import type { FormAction } from '@/lib/platform/form-state';
import { useFindingRefusalText } from './refusal-text';

export type PlaceAction = FormAction<null, FindingRefusal>;
type Props = { action: PlaceAction; findingId: string; passageId: string; words: string };

const MOST_LETTERS = 60;
const shorten = (text: string) => ([...text].length > MOST_LETTERS ? `${[...text].slice(0, MOST_LETTERS - 1).join('')}…` : text);

/** Two buttons that stay where they are: for and against. The one a passage stands on takes it out again. */
export function PlaceButtons({ action, findingId, passageId, words, side }: Props & { side: FindingSide | null }) {
  const t = useTranslations('findings.place');
  const refusalText = useFindingRefusalText();
  return (
    <div className="cluster">
      {findingSides.map((key) => {
        const on = side === key;
        const label = (
          <>
            {on && <span aria-hidden="true">✓ </span>}
            {t(key)}
            <span className="sr-only">
              {on ? `, ${t('out')}` : ''}. {t('on', { passage: shorten(words) })}
            </span>
          </>
        );
        const hidden = { findingId, passageId, side: on ? 'neither' : key };
        return <OneClickForm key={key} action={action} hidden={hidden} label={label} variant={on ? 'primary' : 'secondary'} refusalText={refusalText} />;
      })}
    </div>
  );
}

/** One button that puts a passage somewhere, named so that many of them can be told apart. */
export function PlaceButton({ action, findingId, passageId, words, to, label }: Props & { to: FindingSide | 'neither'; label: string }) {
  const t = useTranslations('findings.place');
  const named = (
    <>
      {label}
      <span className="sr-only">. {t('on', { passage: shorten(words) })}</span>
    </>
  );
  return <OneClickForm action={action} hidden={{ findingId, passageId, side: to }} label={named} variant="tertiary" refusalText={useFindingRefusalText()} />;
}

/** Puts one passage on a finding that is chosen from a list. */
export function UsePassage({ action, passageId, findings }: { action: PlaceAction; passageId: string; findings: { id: string; label: string }[] }) {
  const t = useTranslations('findings');
  return (
    <OneClickForm
      action={action}
      hidden={{ passageId }}
      label={t('use')}
      variant="secondary"
      labels={{ findingId: t('useIn'), side: t('side') }}
      refusalText={useFindingRefusalText()}
    >
      <SelectField name="findingId" options={findings.map(({ id, label }) => ({ value: id, label }))} />
      <RadioGroup name="side" defaultValue="supports" options={findingSides.map((value) => ({ value, label: t(`sides.${value}`) }))} />
    </OneClickForm>
  );
}
