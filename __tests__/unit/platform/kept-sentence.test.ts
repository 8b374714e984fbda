import { keptSentence } from '@/lib/platform/kept-sentence';

test('a sentence is put together once for its numbers and its language', () => {
  const seats = keptSentence<[taken: number, seats: number]>();
  const danish = jest.fn((taken: number, all: number) => `${taken} af ${all} pladser`);
  const english = (taken: number, all: number) => `${taken} of ${all} places`;
  expect([seats('da', danish, 2, 3), seats('da', danish, 2, 3)]).toEqual(['2 af 3 pladser', '2 af 3 pladser']);
  expect(danish).toHaveBeenCalledTimes(1);
  expect(seats('da', danish, 23, 0)).toBe('23 af 0 pladser');
  expect(seats('en', english, 2, 3)).toBe('2 of 3 places');
});

test('two sentences of the same numbers are not mistaken for each other', () => {
  const [page, hours] = [keptSentence<[page: number]>(), keptSentence<[hours: number]>()];
  expect([page('da', (n) => `Side ${n}`, 4), hours('da', (n) => `${n} timer`, 4)]).toEqual(['Side 4', '4 timer']);
});
