import { refuse, succeed, type Result } from '../../platform/result';
import type { Issue } from '../types';

/** What two ways to write one name have in common: letters in small, one space, no commas or full stops. */
export function keyOf(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('da').replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim();
}

/** "Hansen, Mette" as "Mette Hansen": many staff systems put the last name first. */
export function turned(name: string): string | null {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  return last && first && more.length === 0 ? `${first} ${last}` : null;
}

/** How many letters must be put in, left out or changed to make one of the other (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** A file whose every name is unknown is the wrong file; nobody reads thousands of guesses. */
const MOST_GUESSES = 100;

/** Makes a finder of the name that comes nearest to a text; null when none is near enough to be meant. */
export function makeNearest(known: readonly string[]): (text: string) => string | null {
  const names = known.map((name) => ({ name, key: keyOf(name) }));
  const guesses = new Map<string, string | null>();
  return (text) => {
    const key = keyOf(text).slice(0, 100);
    const kept = guesses.get(key);
    if (kept !== undefined || guesses.size >= MOST_GUESSES) return kept ?? null;
    // One letter in three may be wrong, three at most: beyond that it is another name.
    let least = Math.min(3, Math.floor(key.length / 3)) + 1;
    let nearest: string | null = null;
    for (const { name, key: other } of names) {
      if (Math.abs(other.length - key.length) >= least) continue;
      const far = distance(key, other);
      if (far < least) [least, nearest] = [far, name];
    }
    guesses.set(key, nearest);
    return nearest;
  };
}

export type Person = { id: string; name: string; email: string; unitId: string; siteId: string; active: boolean };

/** Finds people by address, else by a name that is one active person's alone. */
export function makePeopleFinder(people: readonly Person[]) {
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const byName = groupBy(people, ({ name }) => keyOf(name));
  const nearest = makeNearest(people.filter(({ active }) => active).map(({ name }) => name));
  const nearestEmail = makeNearest(people.map(({ email }) => email));

  const byAddress = (text: string): Result<Person, Issue> => {
    const found = byEmail.get(text.toLowerCase());
    return found ? onlyActive(found) : unknown('unknownPerson', text, nearestEmail(text));
  };
  return ({ employee = '', email = '' }: { employee?: string; email?: string }): Result<Person, Issue> => {
    if (email !== '') return byAddress(email);
    if (employee === '') return refuse('required', { column: 'employee' });
    if (employee.includes('@')) return byAddress(employee);
    const other = turned(employee);
    const namesakes = byName.get(keyOf(employee)) ?? (other ? byName.get(keyOf(other)) : undefined) ?? [];
    const active = namesakes.filter((person) => person.active);
    if (active.length > 1) return refuse('ambiguousPerson', { value: employee, count: active.length });
    const found = active[0] ?? namesakes[0];
    return found ? onlyActive(found) : unknown('unknownPerson', employee, nearest(other ?? employee));
  };
}

function onlyActive(person: Person): Result<Person, Issue> {
  return person.active ? succeed(person) : refuse('employeeInactive', { name: person.name });
}

type Unknown = 'unknownPerson' | 'unknownDesk' | 'unknownSite' | 'unknownUnit';

/** That a name is not known, with the one that may be meant. */
export function unknown(reason: Unknown, value: string, near: string | null): { ok: false } & Issue {
  return near ? refuse(`${reason}Near`, { value, near }) : refuse(reason, { value });
}

export function groupBy<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

export type NamedDesk = { id: string; name: string; unitId: string; siteId: string; site: string; retiredAt: Date | null };

/**
 * Finds a desk by its name, with its site where one is given or written after a comma. Where several share a name, it
 * is the one of the person's own unit, for nobody has a shift in another.
 */
export function makeDeskFinder<Desk extends NamedDesk>(desks: readonly Desk[]) {
  const inUse = desks.filter(({ retiredAt }) => retiredAt === null);
  const nearest = makeNearest(inUse.map(({ name }) => name));
  const sites = [...new Set(desks.map(({ site }) => site))];
  const nearestSite = makeNearest(sites);
  const byName = groupBy(desks, ({ name }) => keyOf(name));
  const byBoth = groupBy(desks, ({ name, site }) => keyOf(`${name}, ${site}`));
  return ({ desk = '', site = '' }: { desk?: string; site?: string }, unitId: string | null): Result<Desk, Issue> => {
    if (desk === '') return refuse('required', { column: 'desk' });
    if (site !== '' && !sites.some((name) => keyOf(name) === keyOf(site))) return unknown('unknownSite', site, nearestSite(site));
    const named = byName.get(keyOf(desk)) ?? byBoth.get(keyOf(desk)) ?? [];
    const there = site === '' ? named : named.filter((one) => keyOf(one.site) === keyOf(site));
    if (there.length === 0) {
      if (named.length > 0) return refuse('deskNotThere', { value: desk, site });
      return unknown('unknownDesk', desk, nearest(desk));
    }
    const open = there.filter(({ retiredAt }) => retiredAt === null);
    const own = open.filter((one) => one.unitId === unitId);
    const left = own.length > 0 ? own : open;
    if (left.length > 1) return refuse('ambiguousDesk', { value: desk, sites: left.map((one) => one.site).join(', ') });
    const found = left[0];
    return found ? succeed(found) : refuse('deskRetired', { desk: there[0]!.name });
  };
}
