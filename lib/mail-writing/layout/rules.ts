import type { Locale } from '../../platform/format';
import type { Body, Part, WrittenMail } from '../types';

/** Plain text and HTML of the same parts. */
export function layOut(body: Body, locale: Locale): WrittenMail {
  return { subject: body.subject, text: asText(body), html: asHtml(body, locale) };
}

function asText({ greeting, parts, closing, footer }: Body): string {
  return [greeting, ...parts.map(textOf), closing, '-- ', ...footer.map(textOf)].join('\n\n').replace('-- \n\n', '-- \n') + '\n';
}

function textOf(part: Part): string {
  if (part.kind === 'paragraph' || part.kind === 'issue') return part.text;
  if (part.kind === 'link') return `${part.text}: ${part.url}`;
  const rows = part.rows.map(({ term, value }) => `${term}: ${value.replaceAll('\n', `\n${' '.repeat(term.length + 2)}`)}`);
  return [...(part.heading ? [part.heading] : []), ...rows].join('\n');
}

const font = "font-family:'IBM Plex Sans',Arial,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a";
const width = 'max-width:600px;margin:0 auto;padding:16px';

/**
 * No pictures, no outside fonts and no style sheet, which mail programs strip: styles stand on the elements, and
 * without them it is still headings, a table with row headings and links.
 */
function asHtml({ subject, greeting, parts, closing, footer }: Body, locale: Locale): string {
  return [
    '<!doctype html>',
    `<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(subject)}</title></head>`,
    `<body style="margin:0;background:#ffffff"><main style="${font};${width}">`,
    `<h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">${escape(subject)}</h1>`,
    `<p style="margin:0 0 16px">${escape(greeting)}</p>`,
    ...parts.map(htmlOf),
    `<p style="margin:24px 0 0">${lines(closing)}</p>`,
    `<div style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #bfbfbf;font-size:14px;color:#454545">${footer.map(htmlOf).join('')}</div>`,
    '</main></body></html>',
  ].join('\n');
}

function htmlOf(part: Part): string {
  if (part.kind === 'issue') return part.html;
  if (part.kind === 'paragraph') return `<p style="margin:0 0 16px">${lines(part.text)}</p>`;
  if (part.kind === 'link') return `<p style="margin:0 0 16px"><a href="${escape(part.url)}" style="color:#004d99;font-weight:600">${escape(part.text)}</a></p>`;
  const heading = part.heading ? `<h2 style="font-size:18px;margin:24px 0 8px">${escape(part.heading)}</h2>` : '';
  const rows = part.rows.map(
    ({ term, value }) =>
      `<tr><th scope="row" style="text-align:left;vertical-align:top;padding:4px 16px 4px 0;font-weight:600">${escape(term)}</th><td style="vertical-align:top;padding:4px 0">${lines(value)}</td></tr>`,
  );
  return `${heading}<table style="border-collapse:collapse;margin:0 0 16px">${rows.join('')}</table>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}

const lines = (text: string) => escape(text).replaceAll('\n', '<br>');
