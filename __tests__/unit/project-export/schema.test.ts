import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { heatSvg } from '@/lib/project-export/figures/rules';
import { makeNameFinder } from '@/lib/exports/naming/rules';
import { projectFileSchema, SCHEMA_NAME } from '@/lib/project-export/tables/rules';

test('the published schema is the one that files are held against', () => {
  for (const folder of ['docs/schemas', 'public/schemas']) {
    const published = JSON.parse(readFileSync(join(process.cwd(), folder, SCHEMA_NAME), 'utf8')) as unknown;
    expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(projectFileSchema))));
  }
});

test('a picture says in words what it shows, keeps what is hidden hidden, and takes nothing from outside', () => {
  const svg = heatSvg(
    { title: 'Temaer <efter> sted', corner: 'Tema', rows: ['Kø & ventetid'], columns: ['Viby', 'Jyllinge'], values: [[12, null]], sums: { rows: [15], columns: [12, 3], total: 15 } },
    { sum: 'I alt', hidden: 'skjult', lang: 'da' },
  );
  expect(svg).toContain('<title id="t">Temaer &lt;efter&gt; sted</title>');
  expect(svg).toContain('Kø &amp; ventetid: Viby 12, Jyllinge – (skjult).');
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|href/);
});

test('staff are found by full name, and by first name inside a sentence', () => {
  const names = makeNameFinder(['Mette Skov', 'Anne-Grethe Holm', 'Bo Å']);
  for (const text of ['Spørg mette hos Mette Skov.', 'Det sagde Mette i skranken', 'Anne-Grethe Holm kom forbi']) expect(names(text)).toBe(true);
  for (const text of ['Mette sagde intet.', 'Borgeren ventede. Mette blev det aldrig', 'Der var skov og holm', '']) expect(names(text)).toBe(false);
});
