import type { Option } from '@/components/forms/select-field';
import { formatDate, type Locale } from '@/lib/platform/format';
import type { WeekDay } from '@/lib/rounds/types';
import { holidayWords } from '@/components/rounds/week-text';
import type { OpeningTexts } from './problem-text';

/** The days of a week to choose from. A holiday stands among them under its name: nobody should wonder where it went. */
export function dayOptions(t: OpeningTexts, days: WeekDay[], locale: Locale): Option[] {
  return days.map((day) => {
    const date = formatDate(day.date, locale);
    return {
      value: day.date,
      label: day.holiday ? t('dayClosed', { day: date, name: holidayWords(day.holiday, locale) }) : date,
    };
  });
}
