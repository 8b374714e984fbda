/** "marts 2027" of 2027-03. */
export function formatMonth(month: string, locale: 'da' | 'en'): string {
  if (!/^\d{4}-\d{2}$/.test(month)) return month;
  const middle = new Date(`${month}-15T12:00:00Z`);
  return new Intl.DateTimeFormat(locale === 'da' ? 'da-DK' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(middle);
}
