'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { NewestLink } from '@/components/forms/newest-link';
import { RadioGroup } from '@/components/forms/radio-group';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { addUnitSchema, changeUnitSchema } from '@/lib/organisation/schema';
import { unitKinds, type OrganisationRefusal } from '@/lib/organisation/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { spellRefusal } from './refusal-params';

/** A new unit, or with `unitId` the changes to one. */
export function UnitForm({
  action,
  unitId,
  version,
  values,
}: {
  action: FormAction<{ id: string }, OrganisationRefusal>;
  unitId?: string;
  version?: number;
  values?: FormValues;
}) {
  const t = useTranslations('organisation');
  const locale = useLocale();
  return (
    <ActionForm
      action={action}
      version={version}
      schema={unitId ? changeUnitSchema : addUnitSchema}
      labels={{ name: t('units.name'), kind: t('units.kind') }}
      values={values}
      refusalText={({ reason, params }) => t(`refusals.${reason}`, spellRefusal(params, locale) as never)}
      renderRefusal={({ reason }) => reason === 'changedMeanwhile' && <NewestLink />}
    >
      <TextField name="name" maxLength={80} />
      <RadioGroup name="kind" options={unitKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} />
      {unitId && <HiddenField name="unitId" value={unitId} />}
      <SubmitButton>{t('save')}</SubmitButton>
    </ActionForm>
  );
}
