import { lexer, type Token, type Tokens } from 'marked';
import type { RichBlock, RichInline } from './types';

/** Deeper than anybody writes; below it the signs are shown as they were typed. */
const DEEPEST = 6;

// Each sign opens a level of its own, and a thousand levels would take all memory there is.
const tooDeep = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){20}|[*_~[]{50}/m;

/**
 * Reads Markdown into parts of known kinds. HTML is text like any other, and a link that is no address of the web, of
 * mail or of the app is its words alone: nothing typed here can become a script, whoever shows it.
 */
export function readMarkdown(text: string): RichBlock[] {
  if (tooDeep.test(text)) return [paragraph([{ kind: 'text', text }])];
  return blocksOf(lexer(text, { gfm: true, breaks: true }), 0);
}

function blocksOf(tokens: readonly Token[], depth: number): RichBlock[] {
  return tokens.flatMap((token) => blockOf(token, depth));
}

function blockOf(token: Token, depth: number): RichBlock[] {
  if (depth > DEEPEST) return [paragraph([{ kind: 'text', text: token.raw }])];
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return [{ kind: 'heading', level: levelOf((token as Tokens.Heading).depth), parts: inlinesOf(token.tokens, depth) }];
    case 'paragraph':
      return [paragraph(inlinesOf(token.tokens, depth))];
    case 'text':
      return [paragraph(inlinesOf(token.tokens ?? [token], depth))];
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      return [{ kind: 'list', ordered, start: Number(start) || 1, items: items.map((item) => blocksOf(item.tokens, depth + 1)) }];
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(token.tokens ?? [], depth + 1) }];
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text || token.raw }];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [{ kind: 'table', head: header.map((cell) => inlinesOf(cell.tokens, depth)), rows: rows.map((row) => row.map((cell) => inlinesOf(cell.tokens, depth))) }];
    }
    default:
      // HTML, and whatever a later version of the library knows: as it was typed.
      return [paragraph([{ kind: 'text', text: token.raw.trim() }])];
  }
}

const paragraph = (parts: RichInline[]): RichBlock => ({ kind: 'paragraph', parts });
const levelOf = (depth: number) => Math.min(6, depth + 2) as 3 | 4 | 5 | 6;

function inlinesOf(tokens: readonly Token[] | undefined, depth: number): RichInline[] {
  return (tokens ?? []).flatMap((token) => inlineOf(token, depth));
}

const marks = { strong: 'strong', em: 'em', del: 'strike' } as const;

function inlineOf(token: Token, depth: number): RichInline[] {
  if (depth > DEEPEST) return [{ kind: 'text', text: token.raw }];
  switch (token.type) {
    case 'text':
      return token.tokens ? inlinesOf(token.tokens, depth + 1) : [{ kind: 'text', text: (token as Tokens.Text).text }];
    case 'escape':
      return [{ kind: 'text', text: (token as Tokens.Escape).text }];
    case 'strong':
    case 'em':
    case 'del':
      return [{ kind: marks[token.type as keyof typeof marks], parts: inlinesOf(token.tokens, depth + 1) }];
    case 'codespan':
      return [{ kind: 'code', text: (token as Tokens.Codespan).text }];
    case 'br':
      return [{ kind: 'break' }];
    case 'link': {
      const parts = inlinesOf(token.tokens, depth + 1);
      const href = safeHref((token as Tokens.Link).href);
      return href ? [{ kind: 'link', href, parts }] : parts;
    }
    case 'image':
      // Pictures from elsewhere would tell their server who reads; the words that stand for one are kept.
      return [{ kind: 'text', text: (token as Tokens.Image).text }];
    default:
      return [{ kind: 'text', text: token.raw }];
  }
}

/** The address a link may lead to, or null. A path of ours begins with one slash: two would be another server. */
export function safeHref(href: string): string | null {
  if (/[\u0000-\u001f\u007f\\]/.test(href)) return null;
  if (/^\/(?!\/)/.test(href)) return href;
  try {
    const { protocol } = new URL(href);
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}

/** The words alone, a paragraph a line, lists with their signs. `site` goes before paths of the app in brackets after a link. */
export function plainOf(blocks: readonly RichBlock[], site: string | null = null): string {
  return blocks.map((block) => plainBlock(block, site)).filter(Boolean).join('\n\n');
}

function plainBlock(block: RichBlock, site: string | null): string {
  const inline = (parts: readonly RichInline[]) => parts.map((part) => plainInline(part, site)).join('');
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inline(block.parts);
    case 'list':
      return block.items
        .map((item, place) => `${block.ordered ? `${block.start + place}.` : '-'} ${plainOf(item, site).replaceAll('\n\n', '\n').replaceAll('\n', '\n  ')}`)
        .join('\n');
    case 'quote':
      return plainOf(block.blocks, site).replace(/^/gm, '> ');
    case 'code':
      return block.text;
    case 'rule':
      return '---';
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(inline).join(' | ')).join('\n');
  }
}

function plainInline(part: RichInline, site: string | null): string {
  switch (part.kind) {
    case 'text':
    case 'code':
      return part.text;
    case 'break':
      return '\n';
    case 'link': {
      const words = part.parts.map((inner) => plainInline(inner, site)).join('');
      const address = fullAddress(part.href, site ?? '');
      return site === null || address === words || address === `mailto:${words}` ? words : `${words} (${address})`;
    }
    default:
      return part.parts.map((inner) => plainInline(inner, site)).join('');
  }
}

/** A link as it works outside the app. */
export const fullAddress = (href: string, site: string): string => (href.startsWith('/') ? `${site}${href}` : href);
