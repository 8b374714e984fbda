'use client';
import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { FieldRow } from '@/components/forms/field-row';
import { useEnclosingForm } from '@/components/forms/form-context';
import { NumberField } from '@/components/forms/number-field';
import { SelectField, type Option } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { TimeField } from '@/components/forms/time-field';
import { offerRows } from '@/lib/openings/schema';
import { rowId } from './row-problems';
import type { OpeningTexts } from './problem-text';

/** Rows that stand open from the start. */
const openRows = 3;
const usualSeats = '2';
const rowFields = ['day', 'from', 'to', 'seats', 'topic'] as const;

/** Every row's labels by dotted name, for the error summary: "Plads 2, fra kl." */
export function rowLabels(t: OpeningTexts): Record<string, string> {
  const labels: Record<string, string> = {};
  for (let row = 0; row < offerRows; row += 1) {
    for (const field of rowFields) {
      const name = t(`fields.${field === 'topic' ? 'rowTopic' : field}`);
      labels[`rows.${row}.${field}`] = t('rowField', { row: row + 1, field: name.toLowerCase() });
    }
  }
  return labels;
}

/**
 * The openings of a week, a row each. The later ones are folded into a native details element: more rows need no
 * script and no trip to the server, and empty rows are no openings.
 */
export function OfferRows({ days }: { days: Option[] }) {
  const t = useTranslations('openings');
  const { values, errorOf } = useEnclosingForm();
  const rows = Array.from({ length: offerRows }, (_, row) => row);
  const touched = (row: number) =>
    rowFields.some((field) => errorOf(`rows.${row}.${field}`) || (field !== 'seats' && values[`rows.${row}.${field}`]));
  const later = rows.slice(openRows);
  return (
    <div className="stack">
      {rows.slice(0, openRows).map((row) => (
        <OfferRow key={row} row={row} days={days} />
      ))}
      <Disclosure summary={t('moreRows')} open={later.some(touched) || undefined}>
        {later.map((row) => (
          <OfferRow key={row} row={row} days={days} />
        ))}
      </Disclosure>
    </div>
  );
}

function OfferRow({ row, days }: { row: number; days: Option[] }) {
  const t = useTranslations('openings');
  const name = (field: (typeof rowFields)[number]) => `rows.${row}.${field}`;
  return (
    <fieldset id={rowId(row)} className="offer-row">
      <legend className="form-label">{t('row', { row: row + 1 })}</legend>
      <FieldRow>
        <SelectField name={name('day')} label={t('fields.day')} options={days} />
        <TimeField name={name('from')} label={t('fields.from')} step={900} width="s" />
        <TimeField name={name('to')} label={t('fields.to')} step={900} width="s" />
        <NumberField name={name('seats')} label={t('fields.seats')} defaultValue={usualSeats} />
        <TextField name={name('topic')} label={t('fields.rowTopic')} optional width="m" />
      </FieldRow>
    </fieldset>
  );
}
