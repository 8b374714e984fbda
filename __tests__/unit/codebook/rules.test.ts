import { arrangeThemes, branchOf, findByTyping, findMoveProblem, nextColour } from '@/lib/codebook/rules';
import type { ThemeRow } from '@/lib/codebook/types';

const row = (id: string, parentId: string | null = null, position = 1, more: Partial<ThemeRow> = {}): ThemeRow => ({
  ...{ id, parentId, position, name: id, definition: '', examples: '', colour: 1 },
  ...{ retired: false, mergedIntoId: null, version: 1, ...more },
});

test('the tree is read from top to bottom, with Danish order among equals', () => {
  const themes = arrangeThemes([row('Å'), row('Æ'), row('b', 'Æ', 2), row('a', 'Æ', 1), row('x', 'gone')]);
  expect(themes.map(({ path, depth }) => [path, depth])).toEqual([['x', 0], ['Æ', 0], ['Æ › a', 1], ['Æ › b', 1], ['Å', 0]]);
});

test('a theme cannot stand under itself, under what is gone, or too deep', () => {
  const themes = arrangeThemes([row('1'), row('2', '1'), row('3', '2'), row('4', '3'), row('o'), row('p', 'o'), row('r', null, 1, { retired: true })]);
  expect(branchOf(themes, '2')).toEqual(new Set(['2', '3', '4']));
  expect(findMoveProblem(themes, '1', '4')).toBe('underItself');
  expect(findMoveProblem(themes, '2', '2')).toBe('underItself');
  expect(findMoveProblem(themes, 'o', 'r')).toBe('themeGone');
  expect(findMoveProblem(themes, 'o', '3')).toBe('tooDeep');
  expect(findMoveProblem(themes, 'o', '2')).toBeNull();
  expect(findMoveProblem(themes, null, '4')).toBe('tooDeep');
  expect(findMoveProblem(themes, '4', null)).toBeNull();
});

test('typing finds what begins so before what merely holds it', () => {
  const themes = [
    { name: 'Digitale barrierer', path: 'Digitale barrierer' },
    { name: 'Kø', path: 'Modtagelse › Kø' },
    { name: 'Modtagelse', path: 'Modtagelse' },
    { name: 'Åbningstid og bemanding', path: 'Åbningstid og bemanding' },
  ];
  const names = (typed: string) => findByTyping(themes, typed).map(({ name }) => name);
  expect(names('mod')).toEqual(['Modtagelse', 'Kø']);
  expect(names('BARR')).toEqual(['Digitale barrierer']);
  expect(names('mod kø')).toEqual(['Kø']);
  expect(names('bem')).toEqual(['Åbningstid og bemanding']);
  expect(names('zzz')).toEqual([]);
  expect(names(' ')).toHaveLength(4);
});

test('a new theme gets the colour that is used least', () => {
  expect(nextColour([])).toBe(1);
  expect(nextColour([{ colour: 1 }, { colour: 2 }])).toBe(3);
});
