import { findSimilar, keyOf, trigramLikeness } from '@/lib/names/likeness/rules';

const known = ['Medborgerhuset', 'Borgernes hus', 'Mødestedet', 'Café Kultur', 'Lokalcentret'].map((name) => ({ id: name, name }));
const foundFor = (name: string) => findSimilar(name, known).map((found) => [found.name, found.same]);

test('what is spelled alike is the same, whatever the case, spaces, signs, accents and ways to write å', () => {
  expect(foundFor('  MEDBORGER-HUSET! ')).toEqual([['Medborgerhuset', true]]);
  expect(foundFor('Cafe kultur')[0]).toEqual(['Café Kultur', true]);
  expect(keyOf('Aahuset')).toBe(keyOf('ÅHUSET'));
  expect(keyOf('A\u030ahuset')).toBe(keyOf('Åhuset'));
  expect(keyOf('Søhuset')).not.toBe(keyOf('Sohuset'));
});

test('inflected forms and small differences are close, without being the same', () => {
  expect(foundFor('Medborgerhus')).toEqual([['Medborgerhuset', false]]);
  expect(foundFor('Borgerens huse')[0]).toEqual(['Borgernes hus', false]);
  expect(foundFor('Mødested')).toEqual([['Mødestedet', false]]);
  expect(foundFor('Medborgerhusene')).toEqual([['Medborgerhuset', false]]);
});

test('other names are left alone, and so is one without letters', () => {
  expect(foundFor('Fjordhytten')).toEqual([]);
  expect(foundFor('Landsbytorvet')).toEqual([]);
  expect(foundFor('!!!')).toEqual([]);
  expect(foundFor('')).toEqual([]);
});

test('likeness goes both ways, from nothing in common to all', () => {
  expect(trigramLikeness('Mødestedet', 'mødestedet')).toBe(1);
  expect(trigramLikeness('Mødestedet', 'xyz')).toBe(0);
  expect(trigramLikeness('Mødested', 'Mødestedet')).toBe(trigramLikeness('Mødestedet', 'Mødested'));
});
