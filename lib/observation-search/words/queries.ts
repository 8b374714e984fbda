import 'server-only';
import { messages } from '@/messages';
import { listPlaces } from '../../organisation/queries';
import { createCache } from '../../platform/cache';
import type { Locale } from '../../platform/format';
import { listEventsByIds, listVisitsByIds } from '../queries';
import type { ObservationFilter } from '../schema';
import { answerWords, describeFilter, eventLabel, visitLabel, type AnswerWords, type FilterPart } from './rules';

/** Names of units and sites change a few times a year; ten seconds late is soon enough beside a list. */
const rememberPlaces = createCache<Awaited<ReturnType<typeof listPlaces>>>({ freshFor: 5_000, most: 1 });

export async function getAnswerWords(locale: Locale): Promise<AnswerWords> {
  return answerWords(messages[locale], await rememberPlaces('', listPlaces));
}

/** Several filters in words, in the same order: the list's own, or those of past exports. */
export async function describeFilters(filters: ObservationFilter[], locale: Locale): Promise<FilterPart[][]> {
  const texts = messages[locale];
  const ids = [...new Set(filters.flatMap(({ visit }) => visit ?? []))];
  const eventIds = [...new Set(filters.flatMap(({ event }) => event ?? []))];
  const [words, visits, events] = await Promise.all([getAnswerWords(locale), listVisitsByIds(ids), listEventsByIds(eventIds)]);
  const { visitOption } = texts.observationSearch;
  const named = new Map(visits.map((visit) => [visit.id, visitLabel(visitOption, visit, locale)]));
  const held = new Map(events.map((event) => [event.id, eventLabel(event, locale)]));
  return filters.map((filter) => describeFilter(filter, { texts, words, locale, visitOf: (id) => named.get(id), eventOf: (id) => held.get(id) }));
}
