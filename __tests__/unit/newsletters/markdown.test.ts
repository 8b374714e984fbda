/** @jest-environment jsdom */
import { issueAsHtml, issueAsText } from '@/lib/newsletters/mail/rules';
import { plainOf, readMarkdown, safeHref } from '@/lib/newsletters/markdown/rules';

const mail = (text: string) => issueAsHtml({ name: 'Nr. 1 - Marts 2014', title: 'T', blocks: [{ heading: '', text }], notes: [] }, 'https://uge13.example');
/** What a mail program would read: elements by name, and every attribute there is. */
function readHtml(html: string) {
  document.body.innerHTML = html;
  const all = [...document.body.querySelectorAll('*')];
  return { names: new Set(all.map(({ localName }) => localName)), attributes: all.flatMap((one) => [...one.attributes].map(({ name, value }) => [name, value])), text: document.body.textContent };
}

const hostile = [
  '<script>alert(1)</script>',
  'hej <img src=x onerror=alert(1)> du',
  '<a href="javascript:alert(1)">tryk</a>',
  '[tryk](javascript:alert(1))',
  '[tryk](JaVaScRiPt:alert(1))',
  '[tryk](java\tscript:alert(1))',
  '[tryk](&#106;avascript:alert(1))',
  '[tryk](data:text/html;base64,PHNjcmlwdD4=)',
  '[tryk](vbscript:x)',
  '[tryk](//ond.example/x)',
  '[tryk](/\\ond.example)',
  '![x](javascript:alert(1))',
  '![x](https://ond.example/spor.gif)',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '[a](https://x.example/"onmouseover="alert(1))',
  '# <svg onload=alert(1)>',
  '- <iframe src=//ond.example>',
  '| <b onclick=x> |\n|---|\n| <style>*{}</style> |',
  '```html\n<script>alert(1)</script>\n```',
  '<!-- <script> --><script>alert(1)//',
  '`<script>`',
];

test.each(hostile)('%j becomes no script, no style, no picture and no link but to the web, to mail or to the app', (text) => {
  const { names, attributes } = readHtml(mail(text));
  for (const name of ['script', 'style', 'img', 'iframe', 'svg', 'form', 'b']) expect(names).not.toContain(name);
  for (const [name, value] of attributes) {
    expect(['style', 'href', 'lang', 'start']).toContain(name);
    if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:)/);
    if (name === 'href') expect(value).not.toMatch(/^https:\/\/ond/);
  }
});

test('raw HTML is shown as the text it is', () => {
  const typed = 'Skriv <b>fedt</b> & "pænt" <script>alert(1)</script>';
  expect(readHtml(mail(typed)).text).toContain(typed);
  expect(plainOf(readMarkdown(typed))).toBe(typed);
});

test('levels, marks, lists, tables and links come out as meant, headings two levels down', () => {
  expect(readMarkdown('# A\n\n###### B')).toMatchObject([{ kind: 'heading', level: 3 }, { kind: 'heading', level: 6 }]);
  const { names, text, attributes } = readHtml(mail('**fed** *kursiv* ~~væk~~\nny linje\n\n3. tre\n4. fire\n   - under\n\n> citat\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[Besøg](/visits)'));
  for (const name of ['strong', 'em', 's', 'br', 'ol', 'ul', 'blockquote', 'table']) expect(names).toContain(name);
  expect(attributes).toContainEqual(['start', '3']);
  expect(attributes).toContainEqual(['href', 'https://uge13.example/visits']);
  expect(text).toContain('under');
  const issue = { name: 'Nr. 1', title: 'T', blocks: [{ heading: 'Æble', text: 'Se [Besøg](/visits) og https://x.example/a' }], notes: [] };
  expect(issueAsText(issue, 'https://uge13.example')).toBe('Nr. 1\nT\n\n\nÆble\n----\n\nSe Besøg (https://uge13.example/visits) og https://x.example/a');
});

test('only addresses that lead to the web, to mail or into the app are links', () => {
  expect(['https://a.example', 'http://a.example', 'mailto:a@b.example', '/visits?x=1'].map(safeHref)).not.toContain(null);
  expect(['javascript:x', '//a.example', 'ftp://a.example', 'visits', '', '/\\a', '\\\\a', 'https://a\u0000', 'file:///etc/passwd'].map(safeHref)).toEqual(Array(9).fill(null));
});

test('a thousand levels of anything is read without ado, and no word is lost', () => {
  for (const text of ['>'.repeat(8_000) + 'ord', '['.repeat(8_000) + 'ord', '*'.repeat(8_000) + 'ord', '- '.repeat(3_000) + 'ord', '> - '.repeat(2_000) + 'ord', '_a '.repeat(2_500) + 'ord', '<'.repeat(8_000) + 'ord', '`'.repeat(8_000) + 'ord']) {
    expect(plainOf(readMarkdown(text))).toContain('ord');
  }
});
