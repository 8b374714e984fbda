import 'server-only';
import { Document, FootnoteReferenceRun, HeadingLevel, ImageRun, Packer, Paragraph, ShadingType, Table, TableCell, TableOfContents, TableRow, TextRun, WidthType, type ParagraphChild } from 'docx';
import { heatCells, heatOf, heatSvg, type FigureTable } from '../../project-export/figures/rules';
import { packZip } from '../../platform/zip';
import type { Readable } from 'node:stream';
import { heatPng } from '../pictures/rules';
import type { Block, Report } from '../types';

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const whole = { size: 100, type: WidthType.PERCENTAGE } as const;

/** The report as Word has it: real headings, a table of contents made of them, real footnotes, heading rows in tables. */
export function writeWord(report: Report): Readable {
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const cite = (text: string) => {
    const number = Object.keys(footnotes).length + 1;
    footnotes[number] = { children: [new Paragraph({ children: [new TextRun(text)] })] };
    return new FootnoteReferenceRun(number);
  };
  const body = report.blocks.flatMap((block) => write(block, report, cite));
  const document = new Document({
    title: report.title,
    creator: 'Uge 13',
    lastModifiedBy: 'Uge 13',
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: report.lang === 'da' ? 'da-DK' : 'en-GB' } }, paragraph: { spacing: { after: 140 } } } } },
    features: { updateFields: true },
    footnotes,
    sections: [{ children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] }),
      new Paragraph(report.subtitle),
      new Paragraph({ children: [new TextRun({ text: report.contents, bold: true })] }),
      new TableOfContents(report.contents, { hyperlink: true, headingStyleRange: '1-2' }),
      ...body,
    ] }],
  });
  return repack(document, report.changedAt);
}

function write(block: Block, report: Report, cite: (text: string) => FootnoteReferenceRun): (Paragraph | Table)[] {
  if (block.kind === 'heading') return [new Paragraph({ heading: levels[block.level], children: [new TextRun(block.text)] })];
  if (block.kind === 'text') {
    const children: ParagraphChild[] = [...(block.label ? [new TextRun({ text: `${block.label}: `, bold: true })] : []), new TextRun(block.text), ...(block.notes ?? []).map(cite)];
    return [new Paragraph({ children })];
  }
  if (block.kind === 'table') return [caption(block.caption), grid([block.head, ...block.rows].map((row) => row.map((text) => ({ text }))))];
  const { figure } = block;
  const most = Math.max(0, ...figure.values.flat().map((value) => value ?? 0));
  const shade = (value: number | null) => {
    if (value === null) return { text: '–' };
    const { fill, dark } = heatOf(value, most);
    return { text: String(value), fill: fill.map((part) => part.toString(16).padStart(2, '0')).join(''), white: dark };
  };
  return [caption(figure.title), picture(figure, block.description, report), grid([[figure.corner, ...figure.columns].map((text) => ({ text })), ...figure.rows.map((row, index) => [{ text: row }, ...figure.values[index]!.map(shade)])])];
}

/** As wide as the page lets it be. */
const MOST_WIDE = 600;

/** The drawing, with a plain one for programs that cannot show it; its numbers stand in the table below. */
function picture(figure: FigureTable, description: string, { words }: Report): Paragraph {
  const { width, height } = heatCells(figure);
  const shown = Math.min(MOST_WIDE, width);
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(heatSvg(figure, words)),
        fallback: { type: 'png', data: heatPng(figure) },
        transformation: { width: shown, height: Math.round((height * shown) / width) },
        altText: { name: figure.title, title: figure.title, description },
      }),
    ],
  });
}

const caption = (text: string) => new Paragraph({ keepNext: true, children: [new TextRun({ text, bold: true })] });

type GridCell = { text: string; fill?: string; white?: boolean };
function grid(rows: GridCell[][]): Table {
  return new Table({
    width: whole,
    rows: rows.map((cells, row) => new TableRow({
      tableHeader: row === 0,
      cantSplit: true,
      children: cells.map(({ text, fill, white }) => new TableCell({
        ...(fill ? { shading: { type: ShadingType.CLEAR, fill } } : {}),
        children: [new Paragraph({ children: [new TextRun({ text, bold: row === 0, ...(white ? { color: 'FFFFFF' } : {}) })] })],
      })),
    })),
  });
}

type Compiler = { compile: (file: Document) => Map<string, string | Uint8Array> };
const TYPES = '[Content_Types].xml';

/** The same parts packed without the hour, for the library stamps the clock into them; the list of types stands first. */
function repack(document: Document, changedAt: Date): Readable {
  const parts = (Packer as unknown as { compiler: Compiler }).compiler.compile(document);
  const stamp = changedAt.toISOString();
  const settle = (path: string, data: string | Uint8Array) => {
    if (path === 'docProps/core.xml') return Buffer.from(String(data).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`));
    return Buffer.from(path === 'word/document.xml' ? renumber(String(data)) : (data as string));
  };
  const files = [...parts].map(([path, data]) => ({ path, body: settle(path, data) }));
  return packZip(each(files.sort((a, b) => Number(b.path === TYPES) - Number(a.path === TYPES))));
}

/** Bookmarks and pictures are counted from when the process began: here from the document's beginning. */
function renumber(xml: string): string {
  const [names, ids] = [new Map<string, number>(), new Map<string, number>()];
  let pictures = 0;
  const place = (known: Map<string, number>, key: string) => known.get(key) ?? known.set(key, known.size + 1).size;
  return xml
    .replace(/(<wp:docPr id=")\d+/g, (_, before: string) => `${before}${(pictures += 1)}`)
    .replace(/_Toc\d+/g, (name) => `_Toc${place(names, name)}`)
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) => tag.replace(/w:id="(\d+)"/, (_, id: string) => `w:id="${place(ids, id)}"`));
}

async function* each<Item>(items: Item[]): AsyncGenerator<Item> {
  yield* items;
}
