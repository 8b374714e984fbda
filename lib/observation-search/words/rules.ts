import type { messages } from '@/messages';
import { formatDate, formatDateTime, formatDay, type Locale } from '../../platform/format';
import { civilDateOf } from '../../platform/time';
import { unanswered, type ObservationFilter } from '../schema';
import { dimensions, type Dimension, type EventChoice, type VisitChoice } from '../types';

export type Texts = (typeof messages)['da'];
type Place = { id: string; name: string };
/** What each answer is called, by dimension and key, in the order in which they are offered. */
export type AnswerWords = Record<Dimension, ReadonlyMap<string, string>>;

/** The words of all answers; "not given" stands last. */
export function answerWords(texts: Texts, places: { units: Place[]; sites: Place[] }): AnswerWords {
  const { roles, situations, errands, barriers, outcomes, comparisons } = texts.observations;
  const open: [string, string] = [unanswered, texts.observationSearch.unanswered];
  const fixed = (words: Record<string, string>) => new Map([...Object.entries(words), open]);
  const named = (rows: Place[]) => new Map([...rows.map(({ id, name }): [string, string] => [id, name]), open]);
  return {
    unit: named(places.units),
    site: named(places.sites),
    role: fixed(roles),
    situation: fixed(situations),
    errand: fixed(errands),
    barrier: fixed(barriers),
    outcome: fixed(outcomes),
    comparison: fixed(comparisons),
  };
}

type VisitWords = Pick<VisitChoice, 'id' | 'starts' | 'site' | 'visitor' | 'host'>;

/** As it is written, or, in the built app, already taken apart into texts and names. */
type Template = string | readonly (string | readonly [name: string])[];

/**
 * A message that has names to fill in and nothing more. The formatter of all messages reads each anew at every request,
 * which a list that is asked for often feels, and a job outside a page has none.
 */
export function fillIn(template: Template, values: Record<string, string>): string {
  if (typeof template !== 'string') return template.map((part) => (typeof part === 'string' ? part : (values[part[0]] ?? ''))).join('');
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** "tirsdag 30. marts kl. 10.00, Viby: Anne Holm hos Mette Skov". */
export function visitLabel(template: Template, { starts, site, visitor, host }: VisitWords, locale: Locale): string {
  return fillIn(template, { when: formatDateTime(starts, locale), site, visitor, host });
}

/** "Studietur til Vejle og Aarhus, 12. april". */
export function eventLabel({ title, starts }: EventChoice, locale: Locale): string {
  return `${title}, ${formatDate(civilDateOf(starts), locale)}`;
}

export type FilterPart = { term: string; value: string };

/** A filter in words, part by part; nothing when everything is shown. */
export function describeFilter(
  filter: ObservationFilter,
  { texts, words, locale, visitOf, eventOf }: {
    texts: Texts;
    words: AnswerWords;
    locale: Locale;
    /** The words of a visit, or undefined when it is not known here. */
    visitOf: (id: string) => string | undefined;
    eventOf: (id: string) => string | undefined;
  },
): FilterPart[] {
  const { observationSearch: t } = texts;
  const parts: FilterPart[] = [];
  const add = (term: string, value: string | null) => value && parts.push({ term, value });
  add(t.q, filter.q);
  for (const name of dimensions) {
    const key = filter[name];
    add(t.dimensions[name], key && (words[name].get(key) ?? t.unknownAnswer));
  }
  add(t.visit, filter.visit && (visitOf(filter.visit) ?? t.unknownAnswer));
  add(t.event, filter.event && (eventOf(filter.event) ?? t.unknownAnswer));
  add(t.outside, filter.outside && t.outsides[filter.outside]);
  add(t.from, filter.from && formatDay(filter.from, locale, { year: true }));
  add(t.to, filter.to && formatDay(filter.to, locale, { year: true }));
  return parts;
}
