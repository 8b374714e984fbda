'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { NewestLink } from '@/components/forms/newest-link';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { COLOURS } from '@/lib/codebook/rules';
import { addThemeSchema, changeThemeSchema } from '@/lib/codebook/schema';
import type { CodebookRefusal, Theme } from '@/lib/codebook/types';
import type { FormAction } from '@/lib/platform/form-state';
import type { Refusal } from '@/lib/platform/result';
import { useCodebookRefusalText } from './refusal-text';

type Changed = FormAction<{ id: string }, CodebookRefusal>;
const colourKeys = Array.from({ length: COLOURS }, (_, n) => `c${n + 1}` as 'c1');

/** A new theme, or the words of one that is there. */
export function ThemeForm({ action, theme, parents = [], colour }: { action: Changed; theme?: Theme; parents?: { id: string; path: string }[]; colour: number }) {
  const t = useTranslations('codebook');
  const refusalText = useCodebookRefusalText();
  const labels = { name: t('name'), definition: t('definition'), examples: t('examples'), colour: t('colour'), parentId: t('parent') };
  const newest = ({ reason }: Refusal) => theme && reason === 'changedMeanwhile' && <NewestLink />;
  const values = theme && { name: theme.name, definition: theme.definition, examples: theme.examples };
  return (
    <ActionForm action={action} version={theme?.version} schema={theme ? changeThemeSchema : addThemeSchema} labels={labels} values={values} refusalText={refusalText} renderRefusal={newest}>
      {theme && <HiddenField name="themeId" value={theme.id} />}
      <TextField name="name" />
      <TextArea name="definition" hint={t('definitionHint')} rows={3} optional />
      <TextArea name="examples" hint={t('examplesHint')} rows={3} optional />
      <SelectField name="colour" defaultValue={String(colour)} options={colourKeys.map((key, index) => ({ value: String(index + 1), label: t(`colours.${key}`) }))} />
      {!theme && <SelectField name="parentId" optional placeholder={t('root')} options={parents.map(({ id, path }) => ({ value: id, label: path }))} />}
      <SubmitButton>{theme ? t('save') : t('add')}</SubmitButton>
    </ActionForm>
  );
}
