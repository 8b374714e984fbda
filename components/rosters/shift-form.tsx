'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { DateField } from '@/components/forms/date-field';
import { FieldRow } from '@/components/forms/field-row';
import { FormSection } from '@/components/forms/form-section';
import { HiddenField } from '@/components/forms/hidden-field';
import { NewestLink } from '@/components/forms/newest-link';
import { NumberField } from '@/components/forms/number-field';
import { SelectField, type OptionGroup } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TimeField } from '@/components/forms/time-field';
import { spellRefusal } from '@/components/organisation/refusal-params';
import { AnywayFields } from '@/components/plans/anyway-fields';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { addShiftSchema, changeShiftSchema, weekdays } from '@/lib/rosters/schema';
import type { ShiftRefusal } from '@/lib/rosters/types';

/** A new shift, perhaps on several days, or with `shiftId` the changes to one. */
export function ShiftForm({
  action,
  deskId,
  shiftId,
  version,
  values,
  people,
}: {
  action: FormAction<{ deskId: string; date: string }, ShiftRefusal>;
  deskId: string;
  shiftId?: string;
  version?: number;
  values: FormValues;
  people: OptionGroup[];
}) {
  const t = useTranslations('rosters');
  const again = useTranslations('replanning');
  const locale = useLocale();
  const sentence = ({ reason, params }: Omit<ShiftRefusal, 'others'>) =>
    t(`refusals.${reason}`, spellRefusal(params, locale) as never);
  return (
    <ActionForm
      action={action}
      version={version}
      schema={shiftId ? changeShiftSchema : addShiftSchema}
      labels={{
        employeeId: t('employee'),
        date: t('date'),
        from: t('from'),
        to: t('to'),
        weekdays: t('weekdays'),
        weeks: t('weeksCount'),
        skipHolidays: t('skipHolidays'),
        anyway: again('anyway'),
        reason: again('reason'),
      }}
      values={values}
      refusalText={sentence}
      renderRefusal={({ reason, others = [] }) =>
        reason === 'changedMeanwhile' ? <NewestLink /> : others.length > 0 && <Others lines={others.map(sentence)} />
      }
    >
      <SelectField name="employeeId" options={people} />
      <FieldRow>
        <DateField name="date" />
        <TimeField name="from" step={900} />
        <TimeField name="to" step={900} />
      </FieldRow>
      {!shiftId && <RepeatFields />}
      <HiddenField name="deskId" value={deskId} />
      {shiftId && <HiddenField name="shiftId" value={shiftId} />}
      {shiftId && <AnywayFields when="deskShort" />}
      <SubmitButton>{t(shiftId ? 'save' : 'addShift')}</SubmitButton>
    </ActionForm>
  );
}

function RepeatFields() {
  const t = useTranslations('rosters');
  return (
    <FormSection legend={t('repeat')}>
      <CheckboxGroup
        name="weekdays"
        options={weekdays.map((day) => ({ value: day, label: t(`weekdayNames.${day}`) }))}
        optional
      />
      <NumberField name="weeks" defaultValue="1" suffix={t('weeksUnit')} hint={t('weeksCountHint')} />
      <CheckboxField name="skipHolidays" defaultChecked />
    </FormSection>
  );
}

function Others({ lines }: { lines: string[] }) {
  const t = useTranslations('rosters');
  return (
    <>
      <p>{t('alsoWrong')}</p>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </>
  );
}
