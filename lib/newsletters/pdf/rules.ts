import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { fullAddress, readMarkdown } from '../markdown/rules';
import type { RichBlock, RichInline } from '../markdown/types';
import type { Issue } from '../types';

/** What stands around the issue: the newsletter's name and who sends it, the heading over corrections, and where the app is. */
export type Frame = { newsletter: string; sender: string; corrections: string; correctionOf: (day: string) => string; site: string };

/** The issue as a document for print, of the same parts as the page and the mail. */
export function issueAsPdf({ name, title, blocks, notes }: Issue, frame: Frame): TDocumentDefinitions {
  const { newsletter, sender, site } = frame;
  return {
    info: { title: `${newsletter} ${name}: ${title}`, author: sender },
    language: 'da',
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 64],
    defaultStyle: { fontSize: 11, lineHeight: 1.35 },
    styles: {
      name: { fontSize: 11, color: '#454545' },
      title: { fontSize: 22, bold: true, margin: [0, 2, 0, 16] },
      heading: { fontSize: 15, bold: true, margin: [0, 14, 0, 4] },
      small: { fontSize: 12, bold: true, margin: [0, 8, 0, 3] },
    },
    footer: (page, pages) => ({ columns: [sender, { text: `${page} / ${pages}`, alignment: 'right' }], fontSize: 9, color: '#454545', margin: [56, 24, 56, 0] }),
    content: [
      { text: `${newsletter} · ${name}`, style: 'name' },
      { text: title, style: 'title' },
      ...blocks.flatMap(({ heading, text }): Content[] => [...(heading ? [{ text: heading, style: 'heading' }] : []), ...contentOf(readMarkdown(text), site)]),
      ...(notes.length > 0 ? [{ text: frame.corrections, style: 'heading' }] : []),
      ...notes.flatMap(({ text, day }): Content[] => [{ text: frame.correctionOf(day), bold: true }, ...contentOf([{ kind: 'paragraph', parts: [{ kind: 'text', text }] }], site)]),
    ],
  };
}

const contentOf = (blocks: readonly RichBlock[], site: string): Content[] => blocks.map((block) => blockContent(block, site));

function blockContent(block: RichBlock, site: string): Content {
  const inline = (parts: readonly RichInline[]) => parts.flatMap((part) => inlineContent(part, site, {}));
  switch (block.kind) {
    case 'paragraph':
      return { text: inline(block.parts), margin: [0, 0, 0, 7] };
    case 'heading':
      return { text: inline(block.parts), style: 'small' };
    case 'list': {
      const items = block.items.map((item): Content => ({ stack: contentOf(item, site) }));
      return block.ordered ? { ol: items, start: block.start, margin: [0, 0, 0, 7] } : { ul: items, margin: [0, 0, 0, 7] };
    }
    case 'quote':
      return { stack: contentOf(block.blocks, site), margin: [16, 0, 0, 7], italics: true };
    case 'code':
      return { text: block.text, preserveLeadingSpaces: true, margin: [0, 0, 0, 7] };
    case 'rule':
      return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 483, y2: 0, lineWidth: 0.5, lineColor: '#bfbfbf' }], margin: [0, 6, 0, 10] };
    case 'table': {
      const width = block.head.length;
      // Rows may be shorter or longer than the head; the library wants them alike.
      const cells = (row: RichInline[][]) => Array.from({ length: width }, (_, column) => ({ text: inline(row[column] ?? []) }));
      const body = [cells(block.head).map((cell) => ({ ...cell, bold: true })), ...block.rows.map(cells)];
      return { table: { headerRows: 1, body }, layout: 'lightHorizontalLines', margin: [0, 0, 0, 7] };
    }
  }
}

type Run = { text: string; bold?: boolean; italics?: boolean; decoration?: 'underline' | 'lineThrough'; link?: string; color?: string };

/** Runs of text one after the other, each with all the styles it lies within. */
function inlineContent(part: RichInline, site: string, style: Omit<Run, 'text'>): Run[] {
  const inner = (parts: readonly RichInline[], more: Omit<Run, 'text'>) => parts.flatMap((one) => inlineContent(one, site, { ...style, ...more }));
  switch (part.kind) {
    case 'text':
    case 'code':
      return [{ ...style, text: part.text }];
    case 'break':
      return [{ ...style, text: '\n' }];
    case 'strong':
      return inner(part.parts, { bold: true });
    case 'em':
      return inner(part.parts, { italics: true });
    case 'strike':
      return inner(part.parts, { decoration: 'lineThrough' });
    case 'link':
      return inner(part.parts, { link: fullAddress(part.href, site), decoration: 'underline', color: '#004d99' });
  }
}
