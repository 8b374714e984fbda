'use client';
import { useTranslations } from 'next-intl';
import { FieldRow } from '@/components/forms/field-row';
import { useEnclosingForm } from '@/components/forms/form-context';
import { SelectField, type Option } from '@/components/forms/select-field';
import { TimeField } from '@/components/forms/time-field';
import { Disclosure } from '@/components/ui/disclosure';
import { absenceRows } from '@/lib/wishes/schema';

const fields = ['day', 'from', 'to'] as const;
type FieldTexts = ReturnType<typeof useTranslations<'wishes.form'>>;
const fieldWords = (t: FieldTexts) => ({ day: t('awayDay'), from: t('awayFrom'), to: t('awayTo') });

/** Labels of every row by dotted name, for the error summary: "2. tid, du ikke kan: fra". */
export function awayLabels(t: FieldTexts): Record<string, string> {
  const words = fieldWords(t);
  return Object.fromEntries(
    Array.from({ length: absenceRows }, (_, row) =>
      fields.map((field) => [`absences.${row}.${field}`, t('awayOf', { row: row + 1, field: words[field].toLowerCase() })]),
    ).flat(),
  );
}

/** When somebody cannot, a day a row; the later rows are folded until one of them is used. */
export function AwayRows({ days }: { days: Option[] }) {
  const t = useTranslations('wishes.form');
  const { values, errorOf } = useEnclosingForm();
  const rows = Array.from({ length: absenceRows }, (_, row) => row);
  const used = (row: number) => fields.some((field) => values[`absences.${row}.${field}`] || errorOf(`absences.${row}.${field}`));
  const [first, ...later] = rows.map((row) => <AwayRow key={row} row={row} days={days} words={fieldWords(t)} />);
  return (
    <div className="stack">
      {first}
      <Disclosure summary={t('moreAway')} open={rows.slice(1).some(used) || undefined}>
        {later}
      </Disclosure>
    </div>
  );
}

function AwayRow({ row, days, words }: { row: number; days: Option[]; words: Record<(typeof fields)[number], string> }) {
  const t = useTranslations('wishes.form');
  return (
    <fieldset className="away-row">
      <legend className="sr-only">{t('awayRow', { row: row + 1 })}</legend>
      <SelectField name={`absences.${row}.day`} label={words.day} options={days} placeholder={t('noDay')} />
      <FieldRow>
        <TimeField name={`absences.${row}.from`} label={words.from} step={900} width="s" optional />
        <TimeField name={`absences.${row}.to`} label={words.to} step={900} width="s" optional />
      </FieldRow>
    </fieldset>
  );
}
