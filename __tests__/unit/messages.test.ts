import { IntlMessageFormat } from 'intl-messageformat';
import { messages } from '@/messages';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}

const danish = new Map(flatten(messages.da as Tree));
const english = new Map(flatten(messages.en as Tree));

/** The arguments a message asks for, from its parsed form. */
function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  const visit = (nodes: unknown): void => {
    if (Array.isArray(nodes)) return nodes.forEach(visit);
    if (!nodes || typeof nodes !== 'object') return;
    const { type, value, ...rest } = nodes as Record<string, unknown>;
    if (typeof type === 'number' && type >= 1 && type <= 6 && typeof value === 'string') found.add(value);
    if (type === 8 && typeof value === 'string') found.add(`<${value}>`);
    Object.values(rest).forEach((part) => typeof part === 'object' && visit(part));
  };
  visit(new IntlMessageFormat(text, 'da').getAst());
  return [...found].sort();
}

test('both languages have the same messages', () => {
  expect([...english.keys()].sort()).toEqual([...danish.keys()].sort());
});

test.each([...danish.keys()])('%s parses and asks for the same in both languages', (key) => {
  expect(argumentsOf(english.get(key) ?? '')).toEqual(argumentsOf(danish.get(key) ?? ''));
});

/** Whether a message may come out as nothing at all, which next-intl takes for an error and shows as its key. */
function mayVanish(text: string): boolean {
  type Node = { type: number; value?: unknown; options?: Record<string, { value: Node[] }> };
  const vanishes = (nodes: Node[]): boolean =>
    nodes.every(({ type, value, options }) => (type === 0 && value === '') || (options !== undefined && Object.values(options).some((option) => vanishes(option.value))));
  return vanishes(new IntlMessageFormat(text, 'da').getAst() as Node[]);
}

test('no message comes out as nothing', () => {
  expect(mayVanish('{a, plural, =0 {} other {#}}{b, select, x {} other {y}}')).toBe(true);
  expect([...danish, ...english].filter(([, text]) => mayVanish(text)).map(([key]) => key)).toEqual([]);
});

test('no message is empty', () => {
  const empty = [...danish, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
  expect(empty).toEqual([]);
});
