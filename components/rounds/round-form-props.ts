import type { useTranslations } from 'next-intl';
import type { OptionGroup } from '@/components/forms/select-field';
import type { FormValues } from '@/lib/platform/form-state';
import type { Locale } from '@/lib/platform/format';
import { addCivilDays, civilDateOf, clockTimeOf } from '@/lib/platform/time';
import type { RoundView, WeekDay } from '@/lib/rounds/types';
import { dayNotes, lineDate, weekOption } from './week-text';

type Texts = ReturnType<typeof useTranslations<'rounds'>>;
type Week = { isoYear: number; isoWeek: number; days: WeekDay[] };

export const weekValue = ({ isoYear, isoWeek }: { isoYear: number; isoWeek: number }) => `${isoYear}-${isoWeek}`;

/** The weeks as a select's lines by year, and the notes of those that have any. */
export function weekChoices(t: Texts, weeks: Week[], locale: Locale) {
  const groups = new Map<number, OptionGroup>();
  const notes: Record<string, string[]> = {};
  for (const week of weeks) {
    const group = groups.get(week.isoYear) ?? { label: String(week.isoYear), options: [] };
    groups.set(week.isoYear, group);
    group.options.push({ value: weekValue(week), label: weekOption(t, week, locale) });
    const lines = week.days.flatMap((day) =>
      dayNotes(t, day, locale).map((note) => `${lineDate(day, locale)} · ${note}`),
    );
    if (lines.length > 0) notes[weekValue(week)] = lines;
  }
  return { weeks: [...groups.values()], weekNotes: notes };
}

/** A new round's form: a week far enough ahead for rosters, sign-up from next Monday until ten days before. */
export function newRoundValues(now: Date): FormValues {
  const today = civilDateOf(now);
  const soon = addCivilDays(today, 7 * 6);
  return {
    opensDay: addCivilDays(today, 7),
    opensTime: '08:00',
    closesDay: addCivilDays(soon, -10),
    closesTime: '16:00',
    cancelHours: '24',
    visitsPerPerson: '1',
    mode: 'direct',
    approval: 'none',
    approvalHours: '16',
  };
}

export function roundValues(round: RoundView): FormValues {
  return {
    name: round.name,
    week: weekValue(round),
    opensDay: civilDateOf(round.signUpOpens),
    opensTime: clockTimeOf(round.signUpOpens),
    closesDay: civilDateOf(round.signUpCloses),
    closesTime: clockTimeOf(round.signUpCloses),
    cancelHours: String(round.cancelHours),
    visitsPerPerson: String(round.visitsPerPerson),
    mode: round.mode,
    approval: round.approval,
    approvalHours: String(round.approvalHours),
  };
}
