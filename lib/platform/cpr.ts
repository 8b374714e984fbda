// Spaces and dashes as they come out of other systems: non-breaking, soft, typographic, of no width.
const space = '[ \\t\\u00a0\\u2000-\\u200b\\u202f\\u2060\\ufeff]';
const dash = '[-\\u00ad\\u2010-\\u2015\\u2212]';
const separator = `(?:${space}{0,2}${dash}${space}{0,2}|${space}{0,2})`;
// Not \b: to JavaScript æ, ø and å are no letters, and a letter beside the number does not make it another number.
const cprPattern = new RegExp(`(?<!\\d)(\\d{2})(\\d{2})(\\d{2})${separator}\\d{4}(?!\\d)`, 'g');

/** Most texts have none, and are done with quickly. */
const sixDigits = /\d{6}/;

/**
 * What looks like a CPR number, as written: six digits that are a date and four more. Replacement numbers have 60
 * added to the day. Modulus 11 is not asked for: numbers without it have been given out since 2007.
 */
export function findCprNumbers(text: string): string[] {
  if (!sixDigits.test(text)) return [];
  return [...text.matchAll(cprPattern)]
    .filter(([, day, month, year]) => isPlausibleDate(Number(day), Number(month), Number(year)))
    .map(([found]) => found);
}

/** A number that was written over: six and four, and what stood between them. */
const maskedPattern = new RegExp(`(?<!x)x{6}${separator}x{4}(?!x)`);

/** Whether something was written over in the text; then what it said is no longer known. */
export const holdsMaskedCpr = (text: string): boolean => maskedPattern.test(text);

/** The text with every digit of what looks like a CPR number written over; nothing else of it is touched. */
export function maskCprNumbers(text: string): string {
  return findCprNumbers(text).reduce((masked, found) => masked.replace(found, found.replace(/\d/g, 'x')), text);
}

function isPlausibleDate(writtenDay: number, month: number, year: number): boolean {
  const day = writtenDay > 60 ? writtenDay - 60 : writtenDay;
  if (month < 1 || month > 12 || day < 1) return false;
  // The century hides in the last four; a leap day is believed whenever one of the centuries had it.
  const days = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}
