'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { FieldRow } from '@/components/forms/field-row';
import { FormSection } from '@/components/forms/form-section';
import { HiddenField } from '@/components/forms/hidden-field';
import { NewestLink } from '@/components/forms/newest-link';
import { SelectField, type OptionGroup } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextField } from '@/components/forms/text-field';
import { spellRefusal } from '@/components/organisation/refusal-params';
import { AnywayFields } from '@/components/plans/anyway-fields';
import { addDeskSchema, changeDeskSchema } from '@/lib/desks/schema';
import { weekdayKeys, type DeskRefusal } from '@/lib/desks/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { BlockedBy } from './blocked-by';
import { DayLines, linesOf } from './day-lines';

type Choice = { id: string; name: string };

/** A new desk, or with `deskId` the changes to one: its name, and hours with minimum as one list a day. */
export function DeskForm({
  action,
  deskId,
  version,
  values,
  places,
  people,
}: {
  action: FormAction<{ id: string }, DeskRefusal>;
  deskId?: string;
  version?: number;
  values: FormValues;
  /** To choose among, for a new desk. */
  places?: { units: Choice[]; sites: Choice[] };
  /** Who may answer for the desk, by unit. */
  people: OptionGroup[];
}) {
  const t = useTranslations('desks');
  const again = useTranslations('replanning');
  const locale = useLocale();
  const labels: Record<string, string> = { name: t('name'), responsibleId: t('responsible') };
  if (places) Object.assign(labels, { unitId: t('unit'), siteId: t('site') });
  labels.weekdaysAsMonday = t('asMonday');
  for (const day of weekdayKeys) {
    for (const line of linesOf(day, values)) {
      const name = (field: string) => t('lineOf', { day: t(`days.${day}`), line: line + 1, field });
      labels[`week.${day}.${line}.from`] = name(t('from'));
      labels[`week.${day}.${line}.to`] = name(t('to'));
      labels[`week.${day}.${line}.people`] = name(t('minimum'));
    }
  }
  const options = (choices: Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));
  Object.assign(labels, { anyway: again('anyway'), reason: again('reason') });
  return (
    <ActionForm
      action={action}
      version={version}
      schema={deskId ? changeDeskSchema : addDeskSchema}
      labels={labels}
      values={values}
      refusalText={({ reason, params }) => t(`refusals.${reason}`, spellRefusal(params, locale) as never)}
      renderRefusal={(refusal) =>
        refusal.reason === 'changedMeanwhile' ? <NewestLink /> : <BlockedBy refusal={refusal} />
      }
    >
      <TextField name="name" maxLength={80} hint={t('nameHint')} />
      {places && (
        <FieldRow>
          <SelectField name="unitId" options={options(places.units)} />
          <SelectField name="siteId" options={options(places.sites)} />
        </FieldRow>
      )}
      <SelectField name="responsibleId" options={people} hint={t('responsibleHint')} placeholder={t('responsibleNobody')} optional />
      <FormSection legend={t('hours')} lead={t('weekLead')}>
        <div className="desk-week">
          {weekdayKeys.map((day) => (
            <DayLines key={day} day={day} values={values} />
          ))}
        </div>
        <CheckboxField name="weekdaysAsMonday" hint={t('asMondayHint')} />
        <p className="quiet">{t('more')}</p>
      </FormSection>
      {deskId && <HiddenField name="deskId" value={deskId} />}
      {deskId && <AnywayFields when="minimumOverStaffing" />}
      <SubmitButton>{t('save')}</SubmitButton>
    </ActionForm>
  );
}
