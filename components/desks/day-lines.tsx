'use client';
import { useTranslations } from 'next-intl';
import { NumberField } from '@/components/forms/number-field';
import { TextField } from '@/components/forms/text-field';
import { mostPeriodsADay } from '@/lib/desks/schema';
import type { WeekdayKey } from '@/lib/desks/types';
import type { FormValues } from '@/lib/platform/form-state';

/** The numbers of a day's lines: those that hold something, and one to fill in. */
export function linesOf(day: WeekdayKey, values: FormValues): number[] {
  let filled = 0;
  while (values[`week.${day}.${filled}.from`] !== undefined) filled += 1;
  return Array.from({ length: Math.min(filled + 1, mostPeriodsADay) }, (_, line) => line);
}

/** One day's lines: open from, to, and how many at least. The head of the group says the day once for all of them. */
export function DayLines({ day, values }: { day: WeekdayKey; values: FormValues }) {
  const t = useTranslations('desks');
  return (
    <div className="desk-day" role="group" aria-labelledby={`day-${day}`}>
      <p className="desk-day-name" id={`day-${day}`}>
        {t(`days.${day}`)}
      </p>
      <div>
        {linesOf(day, values).map((line) => (
          <div key={line} className="desk-line">
            {/* Plain text: "8" or "8.30" is quicker to type sixty times than the browser's clock, and never AM or PM. */}
            <TextField name={`week.${day}.${line}.from`} label={t('from')} inputMode="decimal" width="xs" maxLength={5} />
            <TextField name={`week.${day}.${line}.to`} label={t('to')} inputMode="decimal" width="xs" maxLength={5} />
            <NumberField name={`week.${day}.${line}.people`} label={t('minimum')} />
          </div>
        ))}
      </div>
    </div>
  );
}
