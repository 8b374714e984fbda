import { fullAddress, plainOf, readMarkdown } from '../markdown/rules';
import type { RichBlock, RichInline } from '../markdown/types';
import type { Issue } from '../types';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

/** The issue as plain text, links with their address behind them. `site` is where the app is. */
export function issueAsText({ name, title, blocks }: Issue, site: string): string {
  const parts = blocks.map(({ heading, text }) => [heading && `${heading}\n${'-'.repeat([...heading].length)}`, plainOf(readMarkdown(text), site)].filter(Boolean).join('\n\n'));
  return [`${name}\n${title}`, ...parts].join('\n\n\n');
}

/** The issue as HTML for mail programs, which strip style sheets: styles stand on the elements. */
export function issueAsHtml({ name, title, blocks }: Issue, site: string): string {
  const parts = blocks.map(
    ({ heading, text }) => `${heading && `<h2 style="font-size:20px;line-height:1.3;margin:32px 0 8px">${escape(heading)}</h2>`}${htmlOf(readMarkdown(text), site)}`,
  );
  return `<div lang="da"><p style="margin:0;color:#454545">${escape(name)}</p><p style="font-size:22px;line-height:1.3;font-weight:600;margin:0 0 16px">${escape(title)}</p>${parts.join('')}</div>`;
}

const htmlOf = (blocks: readonly RichBlock[], site: string): string => blocks.map((block) => htmlBlock(block, site)).join('');

function htmlBlock(block: RichBlock, site: string): string {
  const inline = (parts: readonly RichInline[]) => parts.map((part) => htmlInline(part, site)).join('');
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 12px">${inline(block.parts)}</p>`;
    case 'heading':
      return `<h${block.level} style="font-size:17px;margin:20px 0 8px">${inline(block.parts)}</h${block.level}>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
      return `<${tag}${start} style="margin:0 0 12px;padding-left:24px">${block.items.map((item) => `<li>${tight(item, site)}</li>`).join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote style="margin:0 0 12px;padding-left:16px;border-left:4px solid #bfbfbf">${htmlOf(block.blocks, site)}</blockquote>`;
    case 'code':
      return `<pre style="margin:0 0 12px;white-space:pre-wrap">${escape(block.text)}</pre>`;
    case 'rule':
      return '<hr style="border:0;border-top:1px solid #bfbfbf;margin:20px 0">';
    case 'table': {
      const cells = (tag: 'th' | 'td', row: RichInline[][]) => `<tr>${row.map((cell) => `<${tag} style="text-align:left;padding:4px 16px 4px 0">${inline(cell)}</${tag}>`).join('')}</tr>`;
      return `<table style="border-collapse:collapse;margin:0 0 12px"><thead>${cells('th', block.head)}</thead><tbody>${block.rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
    }
  }
}

/** A point of one paragraph without the paragraph's room around it. */
function tight(item: readonly RichBlock[], site: string): string {
  const [first, ...rest] = item;
  if (first?.kind !== 'paragraph') return htmlOf(item, site);
  return first.parts.map((part) => htmlInline(part, site)).join('') + htmlOf(rest, site);
}

const tags = { strong: 'strong', em: 'em', strike: 's' } as const;

function htmlInline(part: RichInline, site: string): string {
  switch (part.kind) {
    case 'text':
      return escape(part.text);
    case 'code':
      return `<code>${escape(part.text)}</code>`;
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${escape(fullAddress(part.href, site))}" style="color:#004d99">${part.parts.map((inner) => htmlInline(inner, site)).join('')}</a>`;
    default:
      return `<${tags[part.kind]}>${part.parts.map((inner) => htmlInline(inner, site)).join('')}</${tags[part.kind]}>`;
  }
}
