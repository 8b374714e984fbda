import type { Locale } from '../format';

export type { Locale };
export const localeCookie = 'uge13-locale';

/** Danish unless English was chosen: the browser's own wish does not count, for the town's language is Danish. */
export function readLocale(value: string | undefined): Locale {
  return value === 'en' ? 'en' : 'da';
}
