'use client';
import { useTranslations } from 'next-intl';
import { DateField } from '@/components/forms/date-field';
import { FieldRow } from '@/components/forms/field-row';
import { useEnclosingForm } from '@/components/forms/form-context';
import { TimeField } from '@/components/forms/time-field';
import { Disclosure } from '@/components/ui/disclosure';
import { sessionRows } from '@/lib/events/schema';

type Texts = ReturnType<typeof useTranslations<'events'>>;
const fields = ['day', 'from', 'to'] as const;

export function sessionLabels(t: Texts): Record<string, string> {
  const labels: Record<string, string> = {};
  for (let row = 0; row < sessionRows; row += 1) {
    for (const field of fields) labels[`sessions.${row}.${field}`] = t('rowField', { row: row + 1, field: t(`fields.${field}`).toLowerCase() });
  }
  return labels;
}

/** The times at which an event meets; all but the first are folded away until one has something in it. */
export function SessionRows() {
  const t = useTranslations('events');
  const { values, errorOf } = useEnclosingForm();
  const later = Array.from({ length: sessionRows - 1 }, (_, index) => index + 1);
  const touched = later.some((row) => fields.some((field) => errorOf(`sessions.${row}.${field}`) || values[`sessions.${row}.${field}`]));
  return (
    <>
      <SessionRow row={0} />
      <Disclosure summary={t('moreRows')} open={touched || undefined}>
        {later.map((row) => (
          <SessionRow key={row} row={row} />
        ))}
      </Disclosure>
    </>
  );
}

function SessionRow({ row }: { row: number }) {
  const t = useTranslations('events');
  const name = (field: (typeof fields)[number]) => `sessions.${row}.${field}`;
  return (
    <fieldset className="offer-row">
      <legend className="form-label">{t('sessionRow', { row: row + 1 })}</legend>
      <FieldRow>
        <DateField name={name('day')} label={t('fields.day')} />
        <TimeField name={name('from')} label={t('fields.from')} step={900} width="s" />
        <TimeField name={name('to')} label={t('fields.to')} step={900} width="s" />
      </FieldRow>
    </fieldset>
  );
}
