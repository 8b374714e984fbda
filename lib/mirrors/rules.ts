import { mirrored, type Comparison, type Mirrored, type MirrorSide } from './types';

/** Question by question what both sides said and what only one of them did; questions neither answered are left out. */
export function compareSides(guest: MirrorSide, host: MirrorSide): Comparison[] {
  return mirrored.flatMap((key) => {
    const [guests, hosts] = [saidOn(guest, key), saidOn(host, key)];
    if (guests.length + hosts.length === 0) return [];
    const both = guests.filter((answer) => hosts.includes(answer));
    const without = (answers: string[]) => answers.filter((answer) => !both.includes(answer));
    return [{ key, both, onlyGuest: without(guests), onlyHost: without(hosts) }];
  });
}

function saidOn({ content, themes }: MirrorSide, key: Mirrored): string[] {
  if (key === 'themes') return themes.map(({ id }) => id);
  const said = content[key];
  if (Array.isArray(said)) return [...new Set(said)];
  return said === null ? [] : [String(said)];
}

/** How many answers were alike, and how many only one gave. */
export function countAlike(comparisons: readonly Comparison[]): { alike: number; apart: number } {
  const sum = (of: (comparison: Comparison) => number) => comparisons.reduce((total, comparison) => total + of(comparison), 0);
  return { alike: sum(({ both }) => both.length), apart: sum(({ onlyGuest, onlyHost }) => onlyGuest.length + onlyHost.length) };
}
