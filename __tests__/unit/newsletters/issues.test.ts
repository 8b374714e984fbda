import { sayFound } from '@/lib/newsletters/found/rules';
import { moveBlock, nameOf, nextNumber } from '@/lib/newsletters/rules';
import { plainOf, readMarkdown } from '@/lib/newsletters/markdown/rules';
import { at } from '@/prisma/seed/factories-organisation';

test('an issue is called by its number and the month in which it went out, in the reader’s language', () => {
  expect(nameOf(1, at('2014-03-20', '10:00'), 'da')).toBe('Nr. 1 - Marts 2014');
  expect(nameOf(1, at('2014-03-20', '10:00'), 'en')).toBe('No. 1 - March 2014');
  // Still the 31st in London, but the first of April in Copenhagen.
  expect(nameOf(12, new Date('2014-03-31T22:30:00Z'), 'da')).toBe('Nr. 12 - April 2014');
});

test('numbers rise from one, also past a gap', () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber([3, 1])).toBe(4);
});

test('a block goes one step, and not past either end', () => {
  const blocks = ['a', 'b', 'c'].map((id) => ({ id }));
  const order = (id: string, to: 'up' | 'down') => moveBlock(blocks, id, to).map((block) => block.id).join('');
  expect([order('b', 'up'), order('b', 'down'), order('a', 'up'), order('c', 'down'), order('x', 'up')]).toEqual(['bac', 'acb', 'abc', 'abc', 'abc']);
});

test('what was found is put into words, and what people called things is never formatting', () => {
  const day = { starts: at('2027-03-30', '10:00'), ends: at('2027-03-30', '12:00') };
  const event = sayFound({ kind: 'eventHeld', id: 'e', title: 'T', purpose: '**Ikke fed** [x](https://y.example)\nlinje to', place: 'Viby', people: 0, ...day });
  expect(event.key).toBe('event:e');
  expect(plainOf(readMarkdown(event.text))).toBe('tirsdag 30. marts kl. 10.00–12.00, Viby.\n\n**Ikke fed** [x](https://y.example)\nlinje to\n\nIngen var tilmeldt.');
  const figures = sayFound({ kind: 'figures', visits: 1, observations: 0, participants: 12, since: at('2027-03-01', '00:00') });
  expect(figures.text).toBe('Siden 1. marts:\n\n- 1 besøg gennemført\n- ingen observationer\n- 12 deltagere i workshops og møder');
  const names = sayFound({ kind: 'names', closesOn: '2027-04-01', open: true, names: [{ name: '1. Huset', voices: 2 }, { name: '# Torvet', voices: 1 }] });
  expect(plainOf(readMarkdown(names.text))).toBe('1. 1. Huset: 2 stemmer\n2. # Torvet: 1 stemme\n\nDu kan foreslå og støtte navne til og med torsdag 1. april. Se alle navne');
});
