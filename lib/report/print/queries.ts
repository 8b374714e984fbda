import 'server-only';
import { Readable } from 'node:stream';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { makePdf } from '../../platform/pdf';
import { heatSvg, sizeOf } from '../../project-export/figures/rules';
import type { Block, Report } from '../types';

/** The report as PDF: contents with pages, language and title said, figures as drawings, the evidence as numbered notes under what it backs. */
export async function writePdf(report: Report): Promise<Readable> {
  const noted = { count: 0 };
  const body = report.blocks.map((block) => write(block, report, noted));
  const definition: TDocumentDefinitions & { language: string; displayTitle: boolean } = {
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 56],
    language: report.lang === 'da' ? 'da-DK' : 'en-GB',
    displayTitle: true,
    info: { title: report.title, author: 'Uge 13', creationDate: report.changedAt, modDate: report.changedAt },
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25 },
    styles: { h1: { fontSize: 18, bold: true, margin: [0, 18, 0, 8] }, h2: { fontSize: 13, bold: true, margin: [0, 12, 0, 4] }, h3: { fontSize: 11, bold: true, margin: [0, 8, 0, 4] } },
    footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'center', fontSize: 9 }),
    content: [
      { text: report.title, fontSize: 24, bold: true, margin: [0, 120, 0, 8] },
      { text: report.subtitle, margin: [0, 0, 0, 40] },
      { toc: { title: { text: report.contents, style: 'h1' } } },
      ...body,
    ],
  };
  const bytes = await makePdf(definition);
  return Readable.from([bytes], { objectMode: false });
}

function write(block: Block, report: Report, noted: { count: number }): Content {
  if (block.kind === 'heading') {
    const breaks = block.level === 1 ? { pageBreak: 'before' as const } : {};
    return { text: block.text, style: `h${block.level}`, tocItem: block.level < 3, tocMargin: [12 * (block.level - 1), 0, 0, 0], ...breaks };
  }
  if (block.kind === 'text') {
    const notes = (block.notes ?? []).map((text) => ({ number: (noted.count += 1), text }));
    const said: Content = { text: [...(block.label ? [{ text: `${block.label}: `, bold: true }] : []), block.text, ...(notes.length > 0 ? [{ text: ` ${notes.map(({ number }) => number).join(', ')}`, sup: true }] : [])], margin: [0, 0, 0, 6] };
    if (notes.length === 0) return said;
    // Word has a foot of the page for them. Here whoever reads the finding need not leaf to the end.
    const small = (text: Content, bold = false): Content => ({ text, bold, fontSize: 8.5, margin: [14, 0, 0, 3] });
    return [said, small(report.notesTitle, true), ...notes.map(({ number, text }) => small(`${number}. ${text}`)), { text: '', margin: [0, 0, 0, 4] }];
  }
  if (block.kind === 'table') {
    return { stack: [{ text: block.caption, bold: true, margin: [0, 8, 0, 4] }, { table: { headerRows: 1, widths: block.head.map((_, index) => (index === 0 ? '*' : 'auto')), body: [block.head.map((text) => ({ text, bold: true })), ...block.rows] }, layout: 'lightHorizontalLines' }] };
  }
  const { width, height } = sizeOf(block.figure);
  const shown = Math.min(480, width);
  return { stack: [{ svg: heatSvg(block.figure, report.words).replace(/ font-family="[^"]*"/, ' font-family="Roboto"'), width: shown, height: (height * shown) / width }, { text: block.description, fontSize: 8, margin: [0, 4, 0, 12] }] };
}
