import { formatClock, formatDate, type Locale } from '@/lib/platform/format';
import { spellParams } from '@/lib/platform/params';

type Params = Record<string, string | number>;

/** What the administration's refusals carry, in words: besides instants also a civil `date` and the clock's `time` and `hours`. */
export function spellRefusal(params: Params = {}, locale: Locale): Params {
  const words = spellParams(params, locale);
  if (params.date) words.date = formatDate(String(params.date), locale, { year: true });
  for (const name of ['time', 'hours'] as const) {
    const value = params[name];
    if (value) words[name] = String(value).split(', ').map((part) => part.replace(/\d\d:\d\d/g, (clock) => formatClock(clock, locale))).join(', ');
  }
  return words;
}
