import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { defuse, writeCsv } from '@/lib/platform/spreadsheet/csv';
import { columnName, rowXml, xmlText } from '@/lib/platform/spreadsheet/xlsx-parts';
import type { Cell } from '@/lib/platform/spreadsheet/types';

async function csvOf(rows: Cell[][], headings = rows[0]?.map((_, index) => `k${index}`) ?? []): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of writeCsv(headings.map((heading) => ({ heading, width: 10 })), [rows])) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

describe('text that a spreadsheet would take for a formula', () => {
  test.each([
    '=1+1', '+cmd|calc!A0', '-2+3+cmd', '@SUM(A1)', '\t=1', '\r=1', '\ttekst', ' =1+1', '\u00a0=1', '"=1+1', "'=1+1", '“=1', '\ufeff=1',
    '\u200b@x', '＝1+1', '=HYPERLINK("http://x","y")', '+45 46 31 50 00', "' -1+1", '\n=1',
  ])('%j gets an apostrophe', (text) => expect(defuse(text)).toBe(`'${text}`));

  test.each(['Borger', '-5', '+4,5', '1-2', 'a=b', '3 + 4', '', 'mail@kommune.dk', '"citat"', '- '.trim() + '5'])('%j stays', (text) =>
    expect(defuse(text)).toBe(text),
  );

  test('a lone sign is defused, and whatever begins with one comes back with its apostrophe', () => {
    expect(defuse('-')).toBe("'-");
    fc.assert(fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string({ minLength: 1 }), (sign, rest) => {
      const text = sign + rest;
      expect(defuse(text) === text).toBe(/^[+-]\d{1,15}(?:[.,]\d+)?$/.test(text));
    }));
  });
});

test('CSV as Danish Excel opens it', async () => {
  const text = await csvOf([[-2.5, 'æ;ø "å"', { wall: '2027-03-30 10:00' }, null, 7]], ['Tal', 'Tekst', 'Tid', 'Tom', 'Helt']);
  expect(text).toBe('\ufeff"Tal";"Tekst";"Tid";"Tom";"Helt"\r\n-2,5;"æ;ø ""å""";"2027-03-30 10:00";;7\r\n');
});

test('whatever text goes in comes out of a CSV reader', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { minLength: 1, maxLength: 20 }), async (rows) => {
      const read = parse(await csvOf(rows), { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][];
      expect(read.slice(1)).toEqual(rows.map((row) => row.map(defuse)));
    }),
    { numRuns: 200 },
  );
});

describe('cells of a workbook', () => {
  test('columns are named like those of Excel', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  test('text is escaped, impossible characters left out, and Excel’s own escapes said literally', () => {
    expect(xmlText('<b> & "c" _x0041_ \u0000\u000b\ufffe\ud800 æ😀')).toBe('&lt;b&gt; &amp; &quot;c&quot; _x005F_x0041_  æ😀');
  });

  test('numbers, texts and times; nothing for nothing', () => {
    expect(rowXml([1.5, '=1+1', { wall: '2027-03-30 12:00' }, null, ''], 2, [0, 2, 0, 0, 0])).toBe(
      '<row r="2"><c r="A2" s="0"><v>1.5</v></c><c r="B2" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>' +
        '<c r="C2" s="3"><v>46476.5</v></c></row>',
    );
  });
});
