import type { Cell, Column } from './types';

const special: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// What XML 1.0 has no way to say, even escaped.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Excel reads `_x0041_` inside a text as the letter A; its own way of saying it literally is to spell the underscore. */
const excelEscape = /_(?=x[0-9A-Fa-f]{4}_)/g;

export function xmlText(text: string): string {
  return text
    .replace(impossible, '')
    .replace(excelEscape, '_x005F_')
    .replace(/[&<>"]/g, (character) => special[character]!)
    .replace(/\r/g, '&#13;');
}

/** Index of a format in `styles` below. */
const format = { plain: 0, heading: 1, wrapped: 2, time: 3 };

/** A, B … Z, AA … of a column counted from 0. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** Days since the spreadsheet's zero, of a time on the wall. */
function serialOf(wall: string): number {
  return Date.parse(`${wall.replace(' ', 'T')}Z`) / 86_400_000 + 25_569;
}

/** One cell. Text stands in the cell itself and is never a formula, whatever it begins with. */
function cellXml(cell: Cell, reference: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${reference}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${reference}" s="${format.time}"><v>${serialOf(cell.wall)}</v></c>`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

export function headingXml(columns: Column[]): string {
  return rowXml(columns.map(({ heading }) => heading), 1, columns.map(() => format.heading));
}

export function rowXml(cells: Cell[], row: number, styles: number[]): string {
  return `<row r="${row}">${cells.map((cell, index) => cellXml(cell, columnName(index) + row, styles[index] ?? 0)).join('')}</row>`;
}

export function stylesOf(columns: Column[]): number[] {
  return columns.map(({ wraps }) => (wraps ? format.wrapped : format.plain));
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What stands before a sheet's first row and after its last: frozen headings, widths, a filter over all rows. */
export function sheetFrame(columns: Column[], rowCount: number): { before: string; after: string } {
  const widths = columns
    .map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return {
    before:
      `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<cols>${widths}</cols><sheetData>`,
    after: `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${rowCount + 1}"/></worksheet>`,
  };
}

const styles =
  `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  // 22 is date and time in the reader's own language.
  '<xf numFmtId="22" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>';

/** The small parts of a workbook: what is in it and where. Sheets are `xl/worksheets/sheet1.xml` and on. */
export function workbookParts(sheetNames: string[]): Record<string, string> {
  const numbered = sheetNames.map((name, index) => ({ name: xmlText(name), n: index + 1 }));
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml':
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>` +
      `${numbered.map(({ n }) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${kind}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
      `${numbered.map(({ name, n }) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${head}<Relationships xmlns="${packaged}/relationships">` +
      `${numbered.map(({ n }) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)).join('')}` +
      `${relation(`rId${sheetNames.length + 1}`, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': styles,
  };
}
