import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { writeCsv } from '@/lib/platform/spreadsheet/csv';
import { readSheet } from '@/lib/platform/spreadsheet/reading/sheet';
import { MOST_ROWS } from '@/lib/platform/spreadsheet/reading/types';
import { unzipXml } from '@/lib/platform/spreadsheet/reading/unzip';
import { sheetFrame, workbookParts } from '@/lib/platform/spreadsheet/xlsx-parts';
import { csv, workbook } from '../../support/workbook';

jest.setTimeout(60_000);

const cellsOf = async (bytes: Buffer) => {
  const read = await readSheet(bytes);
  return read.ok ? read.value.rows.map(({ number, cells }) => [number, ...cells]) : read.reason;
};

describe('CSV', () => {
  const danish = [['Navn', 'Sted'], ['Ærø Østergård', 'Åby']];
  test.each<[string, Buffer]>([
    ['UTF-8', csv(danish.map((row) => row.join(';')))],
    ['UTF-8 with its mark', csv(['\ufeffNavn;Sted', danish[1]!.join(';')])],
    ['Windows-1252', csv(danish.map((row) => row.join(';')), 'latin1')],
    ['what Excel calls Unicode', csv(['\ufeffNavn\tSted', danish[1]!.join('\t')], 'utf16le')],
    ['commas', csv(danish.map((row) => row.join(',')))],
    ['tabs', csv(danish.map((row) => row.join('\t')))],
    ['a told sign', csv(['sep=;', ...danish.map((row) => row.join(';'))])],
    ['quotes round everything', csv(danish.map((row) => row.map((cell) => `"${cell}"`).join(';')))],
    ['letters in two parts', csv(danish.map((row) => row.join(';').normalize('NFD')))],
  ])('%s', async (_name, bytes) => expect(await cellsOf(bytes)).toEqual([[1, 'Navn', 'Sted'], [2, 'Ærø Østergård', 'Åby']]));

  test('rows are numbered as the spreadsheet does, empty ones and cells of two lines included', async () => {
    const bytes = csv(['a;b', '', '"en', 'to";x', ';', 'sidst;y']);
    expect(await cellsOf(bytes)).toEqual([[1, 'a', 'b'], [3, 'en to', 'x'], [5, 'sidst', 'y']]);
  });

  test('a semicolon in a heading of a file with commas does not decide', async () => {
    expect(await cellsOf(csv(['"a;b;c",d', 'x,y']))).toEqual([[1, 'a;b;c', 'd'], [2, 'x', 'y']]);
  });

  test('whatever we write as CSV we read as it was, but for outer white space and the mark against formulas', async () => {
    const cell = fc.string({ maxLength: 30, unit: fc.constantFrom(...'æøåÆØÅ abc;,"\n\'7.é') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }), async (rows) => {
        const columns = ['Første', 'Anden'].map((heading) => ({ heading, width: 10 }));
        const parts: Buffer[] = [];
        for await (const part of writeCsv(columns, [rows])) parts.push(part);
        const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
        const wanted = rows.map((row) => row.map(tidy)).filter((row) => row.some((text) => text !== ''));
        const read = await cellsOf(Buffer.concat(parts));
        expect(Array.isArray(read) && read.slice(1).map(([, ...cells]) => cells)).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });
});

describe('workbooks', () => {
  test('real dates lose their hair’s breadth, times alone and numbers are texts, empty rows count', async () => {
    const bytes = await workbook(['a', 'b', 'c'], [[{ wall: '2027-03-30 08:30' }, { wall: '2027-03-28 00:00' }, 7.5], [null, null, null], ['Ærø <&> "x"', '', '=1+1']]);
    expect(await cellsOf(bytes)).toEqual([[1, 'a', 'b', 'c'], [2, '2027-03-30 08:30', '2027-03-28', '7.5'], [4, 'Ærø <&> "x"', '', '=1+1']]);
  });

  test('a formula is what it came to, and nothing where it came to nothing', async () => {
    const row = '<row r="1"><c r="A1"><f>HYPERLINK("http://evil.example")</f></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>Mette</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1"><f>1+1</f><v>2</v></c></row>';
    expect(await cellsOf(await packed(row))).toEqual([[1, '', 'Mette', '', '2']]);
  });

  test('ten thousand rows are read', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`Person ${index}`, { wall: '2027-03-30 08:30' }, 'x']);
    const read = await cellsOf(await workbook(['a', 'b', 'c'], rows));
    expect(read).toHaveLength(10_001);
    expect(read[10_000]).toEqual([10_001, 'Person 9999', '2027-03-30 08:30', 'x']);
  });
});

async function packed(sheet: string, more: Record<string, string | Buffer> = {}): Promise<Buffer> {
  const zip = new ZipFile();
  const { before, after } = sheetFrame([{ heading: 'a', width: 1 }], 1);
  const parts = { ...workbookParts(['Ark1']), 'xl/worksheets/sheet1.xml': before + sheet + after, ...more };
  for (const [name, part] of Object.entries(parts)) zip.addBuffer(Buffer.from(part), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A zip whose list of contents says that its one part is small. */
function lyingBomb(): Buffer {
  const body = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(body.length, 18);
  local.writeUInt32LE(10, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(body.length, 20);
  entry.writeUInt32LE(10, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + body.length, 16);
  return Buffer.concat([local, name, body, entry, name, end]);
}

describe('what is no sheet of ours is refused in a word', () => {
  const workbookBytes = () => workbook(['a'], [['x']]);
  test.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['an empty file', 'empty', () => Buffer.alloc(0)],
    ['only white space', 'empty', () => csv(['', ' ; ', ''])],
    ['a PDF with another name', 'notASheet', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['NUL bytes', 'notASheet', () => Buffer.from('Navn;Sted\r\nMette\u0000;Viby')],
    ['a picture', 'notASheet', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a workbook of before 2007', 'oldExcel', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a zip of something else', 'notASheet', () => zipOf({ 'document.xml': '<a/>' })],
    ['the beginning of a zip', 'unreadable', () => Buffer.from('PK\u0003\u0004')],
    ['half a workbook', 'unreadable', async () => (await workbookBytes()).subarray(0, 700)],
    ['a workbook with a bit turned', 'unreadable', async () => turned(await workbookBytes())],
    ['XML that breaks off', 'unreadable', () => packed('<row r="1"><c r="A1"><v>1')],
    ['a quote that never ends', 'unreadable', () => csv(['a;b', '"' + 'x'.repeat(200_000)])],
    ['more rows than we take', 'tooManyRows', () => csv(Array.from({ length: MOST_ROWS + 2 }, () => 'a;b'))],
    ['a bomb', 'unpacksTooLarge', () => packed('', { 'xl/bomb.xml': Buffer.alloc(100 * 1024 * 1024, ' ') })],
    ['a bomb that says it is small', 'unpacksTooLarge', lyingBomb],
    ['a row far down', 'unpacksTooLarge', () => packed('<row r="900000000"><c r="A900000000"><v>1</v></c></row>')],
    ['a cell far to the right', 'unpacksTooLarge', () => packed('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>')],
  ])('%s: %s', async (_name, reason, bytes) => {
    expect(await cellsOf(await bytes())).toBe(reason);
  });

  test('whatever bytes there are, there is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('', 'PK\u0003\u0004', 'Navn;Sted\r\n'), async (bytes, before) => {
        const read = await readSheet(Buffer.concat([Buffer.from(before, 'latin1'), Buffer.from(bytes)]));
        expect(typeof (read.ok || read.reason)).toMatch(/boolean|string/);
      }),
      { numRuns: 300 },
    );
  });

  test('a workbook with any one byte changed is read or refused', async () => {
    const bytes = await workbookBytes();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const spoilt = Buffer.from(bytes);
        spoilt[at] = spoilt[at]! ^ by;
        expect(typeof unzipXml(spoilt).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

async function zipOf(parts: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, part] of Object.entries(parts)) zip.addBuffer(Buffer.from(part), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** In the middle of the first part's packed bytes. */
function turned(bytes: Buffer): Buffer {
  const spoilt = Buffer.from(bytes);
  spoilt[120] = spoilt[120]! ^ 0xff;
  return spoilt;
}

test('marks that nobody sees go, and what cannot be kept is shown as such', async () => {
  expect(await cellsOf(csv(['Me\u200btte\u202e;a\u0007b;\ufeffx']))).toEqual([[1, 'Mette', 'a\ufffdb', 'x']]);
});
