import { formatDate, formatDateTime, formatList, formatNumber, formatSpan } from '@/lib/platform/format';

const from = new Date('2027-03-30T08:00:00Z');
const to = new Date('2027-03-30T10:00:00Z');

test('Danish dates and times as Danes write them', () => {
  expect(formatDate('2027-03-30', 'da')).toBe('tirsdag 30. marts');
  expect(formatDate('2027-03-30', 'da', { year: true })).toBe('tirsdag 30. marts 2027');
  expect(formatDateTime(from, 'da')).toBe('tirsdag 30. marts kl. 10.00');
  expect(formatSpan(from, to, 'da')).toBe('tirsdag 30. marts kl. 10.00–12.00');
});

test('English as the English do', () => {
  expect(formatSpan(from, to, 'en')).toBe('Tuesday 30 March at 10:00–12:00');
});

test('numbers', () => {
  expect(formatNumber(1234.5, 'da')).toBe('1.234,5');
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
});

test('names in a row', () => {
  expect(formatList(['Anna', 'Bo', 'Carl'], 'da')).toBe('Anna, Bo og Carl');
  expect(formatList(['Anna', 'Bo'], 'en')).toBe('Anna and Bo');
  expect(formatList(['Anna'], 'da')).toBe('Anna');
});
