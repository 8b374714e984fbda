'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { FieldRow } from '@/components/forms/field-row';
import { HiddenField } from '@/components/forms/hidden-field';
import { NewestLink } from '@/components/forms/newest-link';
import { NumberField } from '@/components/forms/number-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { changeTravelSchema } from '@/lib/organisation/schema';
import type { Named, OrganisationRefusal } from '@/lib/organisation/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { spellRefusal } from './refusal-params';
import { TravelConflicts } from './travel-conflicts';

/** Minutes and means from one site to each of the others. `bothWays` starts ticked where the ways are alike today. */
export function TravelForm({
  action,
  siteId,
  version,
  others,
  values,
  bothWays,
}: {
  action: FormAction<{ id: string }, OrganisationRefusal>;
  siteId: string;
  version: number;
  others: Named[];
  values: FormValues;
  bothWays: boolean;
}) {
  const t = useTranslations('organisation');
  const locale = useLocale();
  const labels: Record<string, string> = { bothWays: t('sites.bothWays') };
  for (const [index, { name }] of others.entries()) {
    labels[`rows.${index}.minutes`] = t('sites.minutesTo', { site: name });
    labels[`rows.${index}.means`] = t('sites.meansTo', { site: name });
  }
  return (
    <ActionForm
      action={action}
      version={version}
      schema={changeTravelSchema}
      labels={labels}
      values={values}
      refusalText={({ reason, params }) => t(`refusals.${reason}`, spellRefusal(params, locale) as never)}
      renderRefusal={(refusal) =>
        refusal.reason === 'changedMeanwhile' ? <NewestLink /> : <TravelConflicts refusal={refusal} />
      }
    >
      <div className="travel-lines">
        {others.map(({ id }, index) => (
          <FieldRow key={id}>
            <NumberField name={`rows.${index}.minutes`} suffix={t('sites.minutesUnit')} optional />
            <TextField name={`rows.${index}.means`} maxLength={60} optional />
            <HiddenField name={`rows.${index}.toId`} value={id} />
          </FieldRow>
        ))}
      </div>
      <CheckboxField name="bothWays" defaultChecked={bothWays} />
      <HiddenField name="siteId" value={siteId} />
      <SubmitButton>{t('sites.saveTravel')}</SubmitButton>
    </ActionForm>
  );
}
