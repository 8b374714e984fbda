'use client';
import { useTranslations } from 'next-intl';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import type { CodebookRefusal, CodebookStepKind, Theme } from '@/lib/codebook/types';
import type { FormAction } from '@/lib/platform/form-state';
import { useCodebookRefusalText } from './refusal-text';

type Changed = FormAction<{ id: string }, CodebookRefusal>;
type Own = { theme: Pick<Theme, 'id' | 'version' | 'parentId'>; action: Changed };
const key = ({ id, version }: Own['theme']) => ({ themeId: id, version });

export function AdoptDefaults({ action }: { action: Changed }) {
  const t = useTranslations('codebook');
  return <OneClickForm action={action} label={t('adopt')} refusalText={useCodebookRefusalText()} />;
}

export function UndoChange({ action, stepId, kind, about }: { action: Changed; stepId: string; kind: CodebookStepKind; about: string }) {
  const t = useTranslations('codebook');
  return (
    <OneClickForm action={action} hidden={{ stepId }} variant="secondary" label={t('undo', { what: t(`steps.${kind}`) })} refusalText={useCodebookRefusalText()}>
      <p className="quiet">{about}</p>
    </OneClickForm>
  );
}

/** One up or down among its neighbours. */
export function ShiftTheme({ theme, action, place }: Own & { place: 'up' | 'down' }) {
  const t = useTranslations('codebook');
  const hidden = { ...key(theme), place, ...(theme.parentId && { parentId: theme.parentId }) };
  return <OneClickForm action={action} hidden={hidden} variant="tertiary" label={t(place)} refusalText={useCodebookRefusalText()} />;
}

export function MoveTheme({ theme, action, parents }: Own & { parents: { id: string; path: string }[] }) {
  const t = useTranslations('codebook');
  return (
    <OneClickForm action={action} hidden={{ ...key(theme), place: 'last' }} variant="secondary" label={t('move')} labels={{ parentId: t('parent') }} refusalText={useCodebookRefusalText()}>
      <SelectField name="parentId" optional placeholder={t('root')} defaultValue={theme.parentId ?? ''} options={parents.map(({ id, path }) => ({ value: id, label: path }))} />
    </OneClickForm>
  );
}

export function MergeTheme({ theme, action, others }: Own & { others: { id: string; path: string }[] }) {
  const t = useTranslations('codebook');
  return (
    <ConfirmButton action={action} hidden={key(theme)} trigger={t('merge')} lead={t('mergeLead')} label={t('mergeYes')} labels={{ intoId: t('into') }} refusalText={useCodebookRefusalText()}>
      <SelectField name="intoId" options={others.map(({ id, path }) => ({ value: id, label: path }))} />
    </ConfirmButton>
  );
}

export function SplitTheme({ theme, action, passages }: Own & { passages: { id: string; text: string }[] }) {
  const t = useTranslations('codebook');
  const labels = { name: t('splitName'), passageIds: t('splitPassages') };
  return (
    <OneClickForm action={action} hidden={key(theme)} variant="secondary" label={t('split')} labels={labels} refusalText={useCodebookRefusalText()}>
      <TextField name="name" />
      <CheckboxGroup name="passageIds" options={passages.map(({ id, text }) => ({ value: id, label: text }))} />
    </OneClickForm>
  );
}

export function RetireTheme({ theme, action }: Own) {
  const t = useTranslations('codebook');
  return <ConfirmButton action={action} hidden={key(theme)} trigger={t('retire')} lead={t('retireLead')} label={t('retireYes')} refusalText={useCodebookRefusalText()} />;
}

export function RestoreTheme({ theme, action }: Own) {
  const t = useTranslations('codebook');
  return <OneClickForm action={action} hidden={key(theme)} variant="secondary" label={t('restore')} refusalText={useCodebookRefusalText()} />;
}
