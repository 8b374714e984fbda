import type { Theme, ThemeRow } from './types';

/** Deeper than this nobody finds anything. */
export const MOST_LEVELS = 4;
export const COLOURS = 12;

/** The rows as a tree read from top to bottom: by position, then by name, children right after their parent. */
export function arrangeThemes(rows: readonly ThemeRow[]): Theme[] {
  const known = new Set(rows.map(({ id }) => id));
  const children = new Map<string | null, ThemeRow[]>();
  for (const row of rows) {
    // A child whose parent is not among the rows is shown at the root rather than not at all.
    const parent = row.parentId && known.has(row.parentId) ? row.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), row]);
  }
  const order = (a: ThemeRow, b: ThemeRow) => a.position - b.position || a.name.localeCompare(b.name, 'da');
  const below = (parent: string | null, depth: number, path: string): Theme[] =>
    [...(children.get(parent) ?? [])].sort(order).flatMap((row) => {
      const own = path ? `${path} › ${row.name}` : row.name;
      return [{ ...row, depth, path: own }, ...below(row.id, depth + 1, own)];
    });
  return below(null, 0, '');
}

/** The theme and everything under it. */
export function branchOf(themes: readonly ThemeRow[], id: string): Set<string> {
  const branch = new Set([id]);
  for (let grew = true; grew; ) {
    const before = branch.size;
    for (const { id: child, parentId } of themes) if (parentId && branch.has(parentId)) branch.add(child);
    grew = branch.size > before;
  }
  return branch;
}

/** Why a theme cannot stand under `parentId` (null: the root), or null when it can. */
export function findMoveProblem(themes: readonly Theme[], id: string | null, parentId: string | null): 'themeGone' | 'underItself' | 'tooDeep' | null {
  const parent = parentId === null ? null : themes.find((theme) => theme.id === parentId);
  if (parentId !== null && (!parent || parent.retired)) return 'themeGone';
  const branch = id === null ? new Set<string>() : branchOf(themes, id);
  if (parentId !== null && branch.has(parentId)) return 'underItself';
  const own = id === null ? null : themes.find((theme) => theme.id === id);
  const height = own ? Math.max(...themes.filter((theme) => branch.has(theme.id)).map(({ depth }) => depth - own.depth)) : 0;
  const depth = parent ? parent.depth + 1 : 0;
  return depth + height >= MOST_LEVELS ? 'tooDeep' : null;
}

/** The colour that the fewest themes have. */
export function nextColour(themes: readonly Pick<Theme, 'colour'>[]): number {
  const used = Array.from({ length: COLOURS }, (_, n) => themes.filter(({ colour }) => colour === n + 1).length);
  return used.indexOf(Math.min(...used)) + 1;
}

/**
 * What is meant by the letters typed so far, best first: themes in use whose name, or a word of it, or a word of the
 * path begins so; then those that only hold the letters. Case and the order of the words do not matter.
 */
export function findByTyping<Choice extends { name: string; path: string }>(themes: readonly Choice[], typed: string): Choice[] {
  const wanted = typed.toLocaleLowerCase('da').split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return [...themes];
  const rank = ({ name, path }: Choice) => {
    const own = name.toLocaleLowerCase('da');
    const words = path.toLocaleLowerCase('da').split(/[\s›]+/u);
    if (own.startsWith(wanted.join(' '))) return 0;
    if (wanted.every((part) => own.split(/\s+/u).some((word) => word.startsWith(part)))) return 1;
    if (wanted.every((part) => words.some((word) => word.startsWith(part)))) return 2;
    return wanted.every((part) => own.includes(part)) ? 3 : 4;
  };
  return themes
    .map((theme, index) => ({ theme, index, rank: rank(theme) }))
    .filter((found) => found.rank < 4)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ theme }) => theme);
}
