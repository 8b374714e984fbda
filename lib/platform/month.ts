// Made once: making one takes a hundred times as long as using it, and a long report names a month with each passage.
const months = (locale: string) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const formats = { da: months('da-DK'), en: months('en-GB') };

/** "marts 2027" of 2027-03. */
export function formatMonth(month: string, locale: 'da' | 'en'): string {
  if (!/^\d{4}-\d{2}$/.test(month)) return month;
  const middle = new Date(`${month}-15T12:00:00Z`);
  return formats[locale].format(middle);
}
