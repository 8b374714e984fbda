import { findCprNumbers, holdsMaskedCpr, maskCprNumbers } from '@/lib/platform/cpr';

// None of these is anybody's: the dates are real, the last four are made up.
describe('what looks like a CPR number', () => {
  it.each([
    ['ten digits in a row', '0101701234', '0101701234'],
    ['with a hyphen', 'Borgeren 010170-1234 kom', '010170-1234'],
    ['with a space', '010170 1234', '010170 1234'],
    ['with spaces around the hyphen', '010170 - 1234', '010170 - 1234'],
    ['with an en dash', '010170–1234', '010170–1234'],
    ['with a non-breaking hyphen', '010170‑1234', '010170‑1234'],
    ['with a non-breaking space', '010170\u00a01234', '010170\u00a01234'],
    ['with a space of no width', '010170\u200b1234', '010170\u200b1234'],
    ['in brackets', '(311299-4321)', '311299-4321'],
    ['a full stop after it', 'Hun er 150385-9876.', '150385-9876'],
    ['æ before it', 'æ010170-1234', '010170-1234'],
    ['ø after it', '010170-1234ø', '010170-1234'],
    ['å before and after', 'å0101701234å', '0101701234'],
    ['a letter before it', 'cpr010170-1234', '010170-1234'],
    ['a leap day', '290200-1234', '290200-1234'],
    ['a replacement number: 60 added to the day', '610170-1234', '610170-1234'],
    ['the last replacement day', '911299-1234', '911299-1234'],
    ['one that fails modulus 11', '010107-4000', '010107-4000'],
    ['on the second line', 'Første linje\n010170-1234', '010170-1234'],
    ['right after another number', '12 010170 1234', '010170 1234'],
  ])('finds %s', (_what, text, found) => {
    expect(findCprNumbers(text)).toEqual([found]);
  });

  it.each([
    ['a phone number of eight', '46313131'],
    ['a phone number in pairs', '46 31 31 31'],
    ['a phone number with its country', '+45 46 31 31 31'],
    ['a phone number with its country in one', '004546313131'],
    ['a date alone', '010170'],
    ['a date in full', '01-01-1970'],
    ['a date and a time', '30.03.2027 kl. 10.00'],
    ['eleven digits', '01017012345'],
    ['a digit before', '9010170-1234'],
    ['a digit after', '010170-12345'],
    ['a card number', '4571010170123456'],
    ['five and four', '01017-1234'],
    ['day 0', '000170-1234'],
    ['day 32', '320170-1234'],
    ['day 60, which is no day with 60 added', '600170-1234'],
    ['day 92', '920170-1234'],
    ['month 0', '010070-1234'],
    ['month 13', '011370-1234'],
    ['31 April', '310470-1234'],
    ['30 February', '300270-1234'],
    ['29 February in no leap year', '290271-1234'],
    ['a line break between', '010170\n1234'],
    ['a word between', '010170 og 1234'],
    ['a case number', 'Sag 2027-031234'],
    ['an EAN number', '5798006610000'],
    ['letters', 'ddmmåå-xxxx'],
    ['nothing', ''],
  ])('lets %s be', (_what, text) => {
    expect(findCprNumbers(text)).toEqual([]);
  });

  it('finds every one in a text, as written', () => {
    expect(findCprNumbers('010170-1234 og 0202801234, men ikke 46313131')).toEqual(['010170-1234', '0202801234']);
  });

  it('gets through a long text of digits, which a careless pattern would never do', () => {
    expect(findCprNumbers('010170 '.repeat(20_000))).toEqual([]);
    expect(findCprNumbers('0'.repeat(200_000))).toEqual([]);
  });
});

test('what is kept on a device holds no digit of it, and is otherwise as it was written', () => {
  expect(maskCprNumbers('Kl. 10.15 kom 010170-1234 og 0101701234, og 010170-1234 igen. 12345678 er et nummer.')).toBe(
    'Kl. 10.15 kom xxxxxx-xxxx og xxxxxxxxxx, og xxxxxx-xxxx igen. 12345678 er et nummer.',
  );
  expect(maskCprNumbers('Ingenting')).toBe('Ingenting');
  for (const text of ['010170-1234', 'Anna 0101701234', '010170 - 1234.']) expect(holdsMaskedCpr(maskCprNumbers(text))).toBe(true);
  for (const text of ['010170-1234', 'Xerxes', 'xxxxxxxx', 'Sex og xx']) expect(holdsMaskedCpr(text)).toBe(false);
});
