import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const styles = join(root, 'app/styles');
const read = (path: string) => readFileSync(path, 'utf8');

test('the stylesheet is what the installed design system gives', () => {
  const script = "import('./scripts/subset-dkfds.mjs').then(async (m) => process.stdout.write(await m.subsetOfInstalled()))";
  const fresh = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  expect(read(join(styles, 'dkfds.css'))).toBe(fresh);
});

test('every colour the stylesheet asks for is given by the theme', () => {
  const theme = read(join(styles, 'theme.css'));
  const asked = new Set([...read(join(styles, 'dkfds.css')).matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
  expect([...asked].filter((name) => !theme.includes(`${name}:`))).toEqual([]);
});

test('every icon a component can name is in the sprite', () => {
  const sprite = read(join(root, 'public/icons/sprite.svg'));
  const names = [...read(join(root, 'components/ui/icon.tsx')).matchAll(/^ {2}\| '([\w-]+)'/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !sprite.includes(`id="${name}"`))).toEqual([]);
});
