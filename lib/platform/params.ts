import { formatDateTime, formatSpan, formatTime, type Locale } from './format';

type Params = Record<string, string | number>;

/**
 * Refusals and notices carry instants as ISO text, for they are made before anybody knows in which language they
 * will be read. Here they become words: `starts` with `ends` gives `when` ("tirsdag 30. marts kl. 10.00–12.00"),
 * and `starts` alone the same without an end; `at` and `until` give a date with a time, `halfHour` that of the
 * half hour it opens. What was before a change (`wasTitle`, `wasWhere`, `wasStarts` with `wasEnds`, `wasHost`, whichever
 * have changed) becomes one `was`; it, `host` and `deadline` (of `until`) are "none" where there is nothing to say, for a
 * sentence to leave out.
 * Other parameters pass through.
 */
export function spellParams(params: Params = {}, locale: Locale): Params {
  const words: Params = { ...params };
  const { starts, ends } = params;
  if (starts) words.when = ends ? formatSpan(instant(starts), instant(ends), locale) : formatDateTime(instant(starts), locale);
  for (const name of ['at', 'until'] as const) {
    const value = params[name];
    if (value) words[name] = formatDateTime(instant(value), locale);
  }
  if (params.halfHour) {
    const opens = instant(params.halfHour);
    words.halfHour = `${formatDateTime(opens, locale)}–${formatTime(new Date(opens.getTime() + 30 * 60_000), locale)}`;
  }
  words.host ??= 'none';
  words.deadline = params.until ? 'set' : 'none';
  words.was = beforeIn(params, locale) || 'none';
  return words;
}

function beforeIn({ wasTitle, wasWhere, wasStarts, wasEnds, wasHost }: Params, locale: Locale): string {
  const when = wasStarts && wasEnds && formatSpan(instant(wasStarts), instant(wasEnds), locale);
  return [wasTitle, wasWhere, when, wasHost].filter(Boolean).join(', ');
}

function instant(value: string | number): Date {
  return new Date(value);
}
