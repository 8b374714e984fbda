import type { useTranslations } from 'next-intl';
import { formatClock, formatDate, formatDateTime, formatSpan, type Locale } from '@/lib/platform/format';
import { spellParams } from '@/lib/platform/params';
import { instantOf } from '@/lib/platform/time';
import type { Change } from '@/lib/plans/comparison/types';
import { employeeIdOf } from '@/lib/plans/input/rules';
import { minuteOf } from '@/lib/plans/rules';
import type { LeftOut, Names, Waiver } from '@/lib/plans/types';
import type { Violation } from '@/lib/planner-check/types';
import type { Interval, LocalTime, PlannerOpening, PlannerRound, Rejection, Relaxation } from '@/lib/planner/types';

export type PlanTexts = ReturnType<typeof useTranslations<'plans'>>;
export type VisitTexts = ReturnType<typeof useTranslations<'visits'>>;

/** Puts what a plan says in ids and local times into people's words. */
export type PlanWords = ReturnType<typeof makeWords>;

export function makeWords(t: PlanTexts, locale: Locale, names: Names, round: Pick<PlannerRound, 'openings'>) {
  const openings = new Map(round.openings.map((opening) => [opening.id, opening]));
  const person = (id: string) => names.people.get(employeeIdOf(id)) ?? id;
  const desk = (id: string) => names.desks.get(id) ?? id;
  const site = (id: string) => names.sites.get(id) ?? id;
  const span = ({ from, to }: Interval) => spellSpan(from, to, locale);
  const opening = (id: string): string => {
    const found = openings.get(id);
    return found ? `${found.topic || id} (${site(found.site)}, ${span(found)})` : id;
  };
  const list = (ids: readonly string[]) => ids.map(opening).join(', ');

  return {
    t,
    locale,
    names,
    person,
    desk,
    site,
    span,
    opening,
    unit: (id: string) => names.units.get(id) ?? id,
    openingOf: (id: string): PlannerOpening | undefined => openings.get(id),
    /** Each a sentence; together the smallest thing that would help. */
    relaxation: ({ opening: wanted, seats, staffing, moves }: Relaxation): string[] => {
      const sentences = [
        ...staffing.map(({ desk: short, from, to, needed, left }) =>
          t('relaxation.staffing', { desk: desk(short), needed, left, when: span({ from, to }), length: lengthOf(t, from, to), opening: opening(wanted) }),
        ),
        ...seats.map(({ opening: at, more }) => t('relaxation.seat', { more, opening: opening(at) })),
      ];
      if (moves.length === 0) return sentences;
      const key = sentences.length === 0 ? 'relaxation.onlyMoves' : 'relaxation.moves';
      return [...sentences, t(key, { count: moves.length, opening: opening(wanted) })];
    },
    waiver: ({ seats, staffing }: Waiver): string[] => [
      ...staffing.map(({ desk: short, from, to, needed, left }) => t('violations.deskShort', { desk: desk(short), needed, left, when: span({ from, to }) })),
      ...seats.map(({ opening: at, more }) => t('relaxation.seat', { more, opening: opening(at) })),
    ],
    rejection: ({ reason, at, desk: short, rostered = 0, needed = 0 }: Rejection): string =>
      t(`rejections.${reason}`, { when: at ? span(at) : '', desk: short ? desk(short) : '', rostered, needed }),
    change: ({ person: id, kind, from, to }: Change): string => t(`change.${kind}`, { name: person(id), from: list(from), to: list(to) }),
    violation: (violation: Violation): string => t(`violations.${violation.rule}`, violationParams(violation, { person, opening, desk, span })),
  };
}

type Spellings = { person: (id: string) => string; opening: (id: string) => string; desk: (id: string) => string; span: (at: Interval) => string };

/** The ids of a violation as names, and its stretch of time as words. */
function violationParams(violation: Violation, { person, opening, desk, span }: Spellings): Record<string, string | number> {
  const spell = { person, host: person, opening, other: opening, desk } as const;
  const params: Record<string, string | number> = { host: '', other: '', when: '', seats: 0, visitors: 0, visits: 0, most: 0, needed: 0, left: 0 };
  for (const [key, value] of Object.entries(violation)) {
    if (typeof value === 'number') params[key] = value;
    else if (typeof value === 'string' && key in spell) params[key] = spell[key as keyof typeof spell](value);
  }
  if ('at' in violation) params.when = span(violation.at);
  return params;
}

/** Why a planned visit could not be published, in the words of the rule that stood against it. */
export function sayLeftOut(t: PlanTexts, visits: VisitTexts, { reason, params }: LeftOut, locale: Locale): string {
  const [kind, key = ''] = reason.split(':');
  if (kind === 'visits' && visits.has(`refusals.${key}` as never)) return visits(`refusals.${key}` as never, spellParams(params, locale) as never);
  return t.has(`changedSince.${key}` as never) ? t(`changedSince.${key}` as never) : t('changedSince.other');
}

function lengthOf(t: PlanTexts, from: LocalTime, to: LocalTime): string {
  const minutes = minuteOf(to) - minuteOf(from);
  if (minutes === 30) return t('relaxation.halfHour');
  return minutes % 60 === 0 ? t('relaxation.hours', { hours: minutes / 60 }) : t('relaxation.minutes', { minutes });
}

export function spellSpan(from: LocalTime, to: LocalTime, locale: Locale): string {
  const [starts, ends] = [instantFrom(from), instantFrom(to)];
  if (!starts || !ends) return `${from}–${to}`;
  return from.slice(0, 10) === to.slice(0, 10) ? formatSpan(starts, ends, locale) : `${formatDateTime(starts, locale)}–${formatDateTime(ends, locale)}`;
}

export function spellDay(date: string, locale: Locale): string {
  return formatDate(date, locale);
}

export function spellMinutes(from: number, to: number, locale: Locale): string {
  const clock = (minute: number) => formatClock(`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`, locale);
  return `${clock(from)}–${clock(to)}`;
}

function instantFrom(local: LocalTime): Date | null {
  return instantOf(local.slice(0, 10), local.slice(11, 16));
}
