import type { DayFile } from '../types';

type Person = DayFile['people'][number];

/** The sign-up that a code of ours names, unchecked; null for any other text that a camera may find. */
export function registrationInCode(code: string): string | null {
  const [, id] = /^U13:([0-9A-F]{32}):[0-9A-F]{20}$/.exec(code.trim().toUpperCase()) ?? [];
  return id ? id.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
}

/** Who a scanned or typed code belongs to among those on the list; null when nobody, or when two share a short one. */
export function findByCode(people: readonly Person[], typed: string): Person | null {
  const code = typed.trim().toUpperCase();
  const short = code.replace(/[\s-]/g, '');
  const found = people.filter((person) => person.code === code || person.short === short);
  return found.length === 1 ? found[0]! : null;
}

/** Whether a person is among those somebody looks for: every word begins a word of the name, the unit or the place. */
export function matches(person: Pick<Person, 'name' | 'unitName' | 'siteName'>, query: string): boolean {
  const words = `${person.name} ${person.unitName} ${person.siteName}`.toLocaleLowerCase('da').split(/[\s,-]+/);
  return query.toLocaleLowerCase('da').split(/\s+/).filter(Boolean).every((part) => words.some((word) => word.startsWith(part)));
}
