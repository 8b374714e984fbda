import type { QdaTheme } from '../types';
import { container, element, xmlDeclaration, xmlText } from '../xml/rules';

/** The palette of the pages, where a theme's place is counted from 1. */
const palette = ['#1b6fb8', '#b35900', '#2c7a1f', '#7a3e8e', '#b3180f', '#00756f', '#7a4b2a', '#b81b70', '#666b00', '#4646b8', '#4d5a66', '#8a6d00'];

/** The program that wrote the file. */
export const ORIGIN = 'Uge 13';

/** The themes as nested codes, in the order given among those with the same parent; a lost parent makes a root. */
export function codesXml(themes: readonly QdaTheme[], examplesWord: string, notesOf: (themeId: string) => string[] = () => []): string {
  const known = new Set(themes.map(({ id }) => id));
  const children = new Map<string | null, QdaTheme[]>();
  for (const theme of themes) {
    const parent = theme.parentId !== null && known.has(theme.parentId) ? theme.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), theme]);
  }
  const write = (parent: string | null): string =>
    (children.get(parent) ?? []).map((theme) => {
      const { id, name, definition, examples, colour } = theme;
      const said = [definition, examples && `${examplesWord}: ${examples}`].filter(Boolean).join('\n\n');
      const notes = notesOf(id).map((targetGUID) => element('NoteRef', { targetGUID })).join('');
      const values = { guid: id, name, isCodable: true, color: palette[colour - 1] ?? null };
      return element('Code', values, container('Description', xmlText(said)) + notes + write(id));
    }).join('');
  return container('Codes', write(null));
}

/** A codebook on its own (`.qdc`); it needs one theme at least. */
export function codebookXml(themes: readonly QdaTheme[], examplesWord: string): string {
  return `${xmlDeclaration}<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="${ORIGIN}">${codesXml(themes, examplesWord)}</CodeBook>\n`;
}
