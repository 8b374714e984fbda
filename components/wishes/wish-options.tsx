'use client';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { byLabel } from '@/components/visits/order';
import { formatWeekday } from '@/lib/platform/format';
import type { WishChoice } from './words';

export type KindOptions = { value: string; label: string }[];

/** The places, topics and days among the openings, each once. */
export function useKinds(choices: WishChoice[]): Record<'site' | 'topic' | 'day', KindOptions> {
  const locale = useLocale();
  return useMemo(() => {
    const distinct = (entries: [string, string][]) => [...new Map(entries)].map(([value, label]) => ({ value, label }));
    return {
      site: distinct(choices.map(({ site, siteName }) => [site, siteName])).sort(byLabel(locale)),
      topic: distinct(choices.map(({ topic }) => [topic, topic])).sort(byLabel(locale)),
      day: distinct(choices.map(({ weekday, day }) => [String(weekday), day])),
    };
  }, [choices, locale]);
}

/** The openings by day, as lines of a select. */
export function OpeningOptions({ choices }: { choices: WishChoice[] }) {
  const t = useTranslations('wishes');
  const locale = useLocale();
  return [...new Set(choices.map(({ day }) => day))].map((day) => (
    <optgroup key={day} label={day}>
      {choices
        .filter((choice) => choice.day === day)
        .map(({ id, date, time, topic, siteName }) => (
          <option key={id} value={id}>
            {/* The weekday again, for a closed select does not show its groups. */}
            {t('option', { day: formatWeekday(date, locale), time, topic, site: siteName })}
          </option>
        ))}
    </optgroup>
  ));
}
