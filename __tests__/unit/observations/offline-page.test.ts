import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { da, en } from '@/messages';

const read = (path: string) => readFileSync(path, 'utf8');
type Words = Record<string, string> & { situations: Record<string, string> };

/** The page that opens without net can load nothing of the app, so it repeats a little of it; this holds the two together. */
const page: { window: { uge13Words?: { da: Words; en: Words } } } = { window: {} };
runInNewContext(read('public/offline/observation-words.js'), page);
const words = page.window.uge13Words!;

test.each([
  ['da', da],
  ['en', en],
] as const)('its words are the form’s own, in %s', (locale, { observations }) => {
  expect({ ...words[locale].situations }).toEqual(observations.situations);
  expect(words[locale].facts).toBe(observations.fields.facts);
  expect(words[locale].factsHint).toBe(observations.hints.facts);
});

test('it has every word in both languages', () => {
  expect(Object.keys(words.en)).toEqual(Object.keys(words.da));
  const asked = [...read('public/offline/observation.html').matchAll(/data-words="(\w+)"/g)].map(([, key]) => key);
  expect(Object.keys(words.da)).toEqual(expect.arrayContaining(asked));
});

test('it keeps drafts of the shape and in the store that the form reads', () => {
  const fields = (source: string, start: string) =>
    [...source.slice(source.indexOf(start)).split(/\n\s*};/)[0]!.matchAll(/^\s+(\w+)(?::|,$)/gm)].map(([, name]) => name).sort();
  const form = read('components/observations/local-drafts.ts');
  expect(fields(read('public/offline/observation.js'), 'draft = {')).toEqual(fields(form, 'export type LocalDraft = {'));
  const opened = (source: string) => /open(?:DB<\w+>)?\('uge13', (\d+)/.exec(source)?.[1];
  for (const path of ['public/offline/observation.js', 'public/sw.js']) expect(opened(read(path))).toBe(opened(form));
});

test('the worker keeps that page alone, and every file it names is there', () => {
  const names = [...read('public/sw.js').matchAll(/'(\/offline\/[\w.-]+)'/g)].map(([, name]) => name!);
  expect(new Set(names).size).toBe(4);
  for (const name of names) expect(read(`public${name}`)).not.toBe('');
  const html = read('public/offline/observation.html');
  for (const [, asked] of html.matchAll(/(?:src|href)="(\/offline\/[^"]+)"/g)) expect(names).toContain(asked);
});
