'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { HiddenField } from '@/components/forms/hidden-field';
import { NewestLink } from '@/components/forms/newest-link';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { addSiteSchema, changeSiteSchema } from '@/lib/organisation/schema';
import type { OrganisationRefusal } from '@/lib/organisation/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { spellRefusal } from './refusal-params';

/** A new site, or with `siteId` the changes to one. */
export function SiteForm({
  action,
  siteId,
  version,
  values,
}: {
  action: FormAction<{ id: string }, OrganisationRefusal>;
  siteId?: string;
  version?: number;
  values?: FormValues;
}) {
  const t = useTranslations('organisation');
  const locale = useLocale();
  return (
    <ActionForm
      action={action}
      version={version}
      schema={siteId ? changeSiteSchema : addSiteSchema}
      labels={{ name: t('sites.name'), address: t('sites.address') }}
      values={values}
      refusalText={({ reason, params }) => t(`refusals.${reason}`, spellRefusal(params, locale) as never)}
      renderRefusal={({ reason }) => reason === 'changedMeanwhile' && <NewestLink />}
    >
      <TextField name="name" maxLength={80} />
      <TextField name="address" maxLength={160} width="l" optional />
      {siteId && <HiddenField name="siteId" value={siteId} />}
      <SubmitButton>{t('save')}</SubmitButton>
    </ActionForm>
  );
}
