/** A table in words, as it stands in a picture, a sheet or a document; null where a number is held back. */
export type FigureTable = {
  title: string;
  corner: string;
  rows: string[];
  columns: string[];
  values: (number | null)[][];
  sums: { rows: number[]; columns: number[]; total: number } | null;
};
export type FigureWords = { sum: string; hidden: string; lang: string };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const svgText = (text: string) => text.replace(impossible, '').replace(/[&<>"]/g, (character) => escapes[character]!);

export const svgLine = (x: number, y: number, said: string, more = '') => `<text x="${x}" y="${y}"${more}>${svgText(said)}</text>`;

/** A picture of its own around what is `drawn`: no fonts, scripts or addresses from outside; title, corner and note are text. */
export function frameSvg(table: FigureTable, words: FigureWords, { width, height }: { width: number; height: number }, drawn: string): string {
  const { title, corner, values } = table;
  const note = values.flat().includes(null) ? svgLine(10, height - 14, `– ${words.hidden}`, ' font-size="12"') : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" lang="${words.lang}" font-family="IBM Plex Sans, Arial, sans-serif" font-size="14" fill="#1a1a1a">` +
    `<title id="t">${svgText(title)}</title><desc id="d">${svgText(describeFigure(table, words))}</desc><rect width="${width}" height="${height}" fill="#fff"/>` +
    `${svgLine(10, 28, title, ' font-size="18" font-weight="600"')}${svgLine(10, 62, corner, ' font-weight="600"')}${drawn}${note}</svg>`
  );
}

/** Lines of at most so many letters; a longer word stands alone. */
export function wrapWords(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > most + 4 ? `${word.slice(0, most + 2)}…` : word);
  }
  return lines;
}

/** From nearly white to the design's blue; a number stands in each, so colour says nothing alone. */
export function heatOf(value: number, most: number): { fill: [number, number, number]; dark: boolean } {
  const share = most === 0 ? 0 : value / most;
  const mix = (light: number, deep: number) => Math.round(light + (deep - light) * share);
  return { fill: [mix(247, 0), mix(250, 78), mix(253, 137)], dark: share > 0.5 };
}

const CELL = 92;
const ROW = 40;
const FIRST = 250;
const LINE = 17;
/** Of a picture, in its own units. */
export const sizeOf = ({ rows, columns, sums }: FigureTable, headLines = 3) => ({
  width: FIRST + CELL * (columns.length + (sums ? 1 : 0)) + 20,
  height: 60 + headLines * LINE + ROW * (rows.length + (sums ? 1 : 0)) + 40,
});

const headsOf = ({ columns }: FigureTable) => columns.map((column) => wrapWords(column, 12).slice(0, 4));
const linesOf = (heads: readonly string[][]) => Math.max(1, ...heads.map(({ length }) => length));

/** Where the numbers stand in the picture, for whoever draws it by other means. */
export function heatCells(table: FigureTable) {
  const headLines = linesOf(headsOf(table));
  const cells = table.values.flatMap((line, row) =>
    line.map((value, column) => ({ x: FIRST + column * CELL, y: 60 + headLines * LINE + row * ROW, width: CELL - 2, height: ROW - 2, value })),
  );
  return { ...sizeOf(table, headLines), cells };
}

/** A heat table as a picture; its numbers are text. */
export function heatSvg(table: FigureTable, words: FigureWords): string {
  const { rows, columns, values, sums } = table;
  const heads = headsOf(table);
  const headLines = linesOf(heads);
  const top = 60 + headLines * LINE;
  const most = Math.max(0, ...values.flat().map((value) => value ?? 0));
  const right = ' text-anchor="middle"';
  const cell = (row: number, column: number) => {
    const value = values[row]![column]!;
    const [x, y] = [FIRST + column * CELL, top + row * ROW];
    if (value === null) return `<rect x="${x}" y="${y}" width="${CELL - 2}" height="${ROW - 2}" fill="#eceff1" stroke="#8a939a" stroke-dasharray="3 3"/>${svgLine(x + CELL / 2, y + 25, '–', right)}`;
    const { fill, dark } = heatOf(value, most);
    return `<rect x="${x}" y="${y}" width="${CELL - 2}" height="${ROW - 2}" fill="rgb(${fill.join(',')})"/>${svgLine(x + CELL / 2, y + 25, String(value), `${right}${dark ? ' fill="#fff"' : ''}`)}`;
  };
  const sum = (value: number, row: number, column: number) => svgLine(FIRST + column * CELL + CELL / 2, top + row * ROW + 25, String(value), `${right} font-weight="600"`);
  const head = [...heads, ...(sums ? [[words.sum]] : [])].map((lines, column) => lines.map((line, index) => svgLine(FIRST + column * CELL + CELL / 2, 62 + index * LINE, line, `${right} font-weight="600"`)).join(''));
  const body = rows.map((row, index) => {
    const label = wrapWords(row, 30).slice(0, 2).map((line, at, all) => svgLine(10, top + index * ROW + (all.length === 1 ? 25 : 17 + at * LINE), line)).join('');
    return label + columns.map((_, column) => cell(index, column)).join('') + (sums ? sum(sums.rows[index]!, index, columns.length) : '');
  });
  const foot = sums ? svgLine(10, top + rows.length * ROW + 25, words.sum, ' font-weight="600"') + [...sums.columns, sums.total].map((value, column) => sum(value, rows.length, column)).join('') : '';
  return frameSvg(table, words, sizeOf(table, headLines), head.join('') + body.join('') + foot);
}

/** What a picture shows, for those who do not see it: every row with its numbers. */
export function describeFigure({ rows, columns, values }: FigureTable, { hidden }: FigureWords): string {
  return rows.map((row, index) => `${row}: ${columns.map((column, at) => `${column} ${values[index]![at] ?? `– (${hidden})`}`).join(', ')}.`).join(' ');
}
