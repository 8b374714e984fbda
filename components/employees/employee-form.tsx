'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { HiddenField } from '@/components/forms/hidden-field';
import { NewestLink } from '@/components/forms/newest-link';
import { SelectField, type OptionGroup } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { spellRefusal } from '@/components/organisation/refusal-params';
import { addEmployeeSchema, changeEmployeeSchema } from '@/lib/employees/schema';
import { roles, type EmployeeRefusal } from '@/lib/employees/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { UpcomingList } from './upcoming-list';

type Choice = { id: string; name: string };

/** A new person, or with `employeeId` the changes to one. `desks` are grouped by unit and site, which must match. */
export function EmployeeForm({
  action,
  employeeId,
  version,
  values = {},
  places,
  desks,
}: {
  action: FormAction<{ id: string }, EmployeeRefusal>;
  employeeId?: string;
  version?: number;
  values?: FormValues;
  places: { units: Choice[]; sites: Choice[] };
  desks: OptionGroup[];
}) {
  const t = useTranslations('employees');
  const locale = useLocale();
  const options = (choices: Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActionForm
      action={action}
      version={version}
      schema={employeeId ? changeEmployeeSchema : addEmployeeSchema}
      labels={{
        name: t('name'),
        email: t('email'),
        unitId: t('unit'),
        siteId: t('site'),
        deskId: t('desk'),
        roles: t('roles'),
      }}
      values={values}
      refusalText={({ reason, params }) => t(`refusals.${reason}`, spellRefusal(params, locale) as never)}
      renderRefusal={({ reason, upcoming }) =>
        reason === 'changedMeanwhile' ? <NewestLink /> : <UpcomingList upcoming={upcoming} />
      }
    >
      <TextField name="name" maxLength={120} />
      <TextField name="email" type="email" inputMode="email" maxLength={254} hint={t('emailHint')} />
      <SelectField name="unitId" options={options(places.units)} />
      <SelectField name="siteId" options={options(places.sites)} />
      <SelectField name="deskId" options={desks} placeholder={t('noDesk')} hint={t('deskHint')} optional />
      <CheckboxGroup
        name="roles"
        hint={t('rolesHint')}
        optional
        options={roles.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`roleHint.${role}`) }))}
      />
      {employeeId && <HiddenField name="employeeId" value={employeeId} />}
      <SubmitButton>{t(employeeId ? 'save' : 'create')}</SubmitButton>
    </ActionForm>
  );
}
