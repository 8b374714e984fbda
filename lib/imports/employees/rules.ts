import { roles, type Role } from '../../employees/types';
import { uncoveredParams } from '../../desk-cover/rules';
import { holdsMaskedCpr } from '../../platform/cpr';
import { refuse, succeed, type Result } from '../../platform/result';
import { email as emailSchema } from '../../platform/text';
import { findShortDays, isMissed } from '../cover/rules';
import { groupBy, keyOf, makeNearest, unknown } from '../names/rules';
import type { Cells, FileRow, Issue, Line, Note } from '../types';
import type { Columns, EmployeeData, EmployeeFacts, EmployeeTarget, KnownEmployee, Place, ReadEmployee } from './types';

type EmployeeLine = Line<EmployeeTarget>;

const MOST_NAME = 120;
/** How a role is written, in both languages. */
const roleNames: Record<Role, readonly string[]> = {
  lead: ['projektleder', 'leder', 'lead', 'project lead', 'projectlead'],
  administrator: ['administrator', 'admin'],
};

/** Reads each row by itself. What the file has no column for stays as it is; an empty cell empties. */
export function readEmployees(rows: readonly FileRow[], columns: Columns, facts: EmployeeFacts): ReadEmployee[] {
  const known = new Map(facts.people.map((person) => [person.email, person]));
  const findUnit = makeFinder('unit', facts.units);
  const findSite = makeFinder('site', facts.sites);
  return rows.map(({ row, cells }) => {
    const address = readEmail(cells.email ?? '');
    const before = (address.ok && known.get(address.value)) || null;
    const [name, unit, site] = [readName(cells.name ?? ''), findUnit(cells.unit ?? ''), findSite(cells.site ?? '')];
    const given = columns.has('roles') ? readRoles(cells.roles ?? '') : succeed(before?.roles ?? []);
    const wrong = [name, address, unit, site, given].flatMap((read): Issue[] => (read.ok ? [] : [{ reason: read.reason, params: read.params }]));
    if (!name.ok || !address.ok || !unit.ok || !site.ok || !given.ok) return { row, cells, issues: wrong, known: before, data: null };
    const desk = readDesk(cells, columns, { unit: unit.value, site: site.value, before }, facts);
    if (!desk.ok) return { row, cells, issues: [{ reason: desk.reason, params: desk.params }], known: before, data: null };
    const data = { name: name.value, email: address.value, unitId: unit.value.id, siteId: site.value.id, deskId: desk.value, roles: given.value };
    return { row, cells, issues: [], known: before, data };
  });
}

function readName(name: string): Result<string, Issue> {
  if (name === '') return refuse('required', { column: 'name' });
  if (holdsMaskedCpr(name)) return refuse('cprNumber', { column: 'name' });
  if (name.includes('\ufffd')) return refuse('badCharacters', { column: 'name' });
  return [...name].length > MOST_NAME ? refuse('tooLong', { column: 'name', max: MOST_NAME }) : succeed(name);
}

function readEmail(value: string): Result<string, Issue> {
  if (value === '') return refuse('required', { column: 'email' });
  const parsed = emailSchema.safeParse(value);
  return parsed.success ? succeed(parsed.data) : refuse('notAnEmail', { value });
}

function makeFinder(column: 'unit' | 'site', places: readonly Place[]) {
  const byName = new Map(places.map((place) => [keyOf(place.name), place]));
  const nearest = makeNearest(places.map(({ name }) => name));
  return (value: string): Result<Place, Issue> => {
    if (value === '') return refuse('required', { column });
    const found = byName.get(keyOf(value));
    return found ? succeed(found) : unknown(column === 'unit' ? 'unknownUnit' : 'unknownSite', value, nearest(value));
  };
}

function readRoles(value: string): Result<Role[], Issue> {
  const words = value.split(/[,;/&+]|\sog\s|\sand\s/).map((word) => word.trim()).filter(Boolean);
  const found = new Set<Role>();
  for (const word of words) {
    const role = roles.find((candidate) => roleNames[candidate].includes(word.toLocaleLowerCase('da')));
    if (!role) return refuse('unknownRole', { value: word });
    found.add(role);
  }
  return succeed(roles.filter((role) => found.has(role)));
}

type At = { unit: Place; site: Place; before: KnownEmployee | null };

function readDesk(cells: Cells, columns: Columns, { unit, site, before }: At, { desks }: EmployeeFacts): Result<string | null, Issue> {
  const here = (desk: { unitId: string; siteId: string }) => desk.unitId === unit.id && desk.siteId === site.id;
  if (!columns.has('desk')) {
    const own = desks.find(({ id }) => id === before?.deskId);
    return succeed(own && here(own) ? own.id : null);
  }
  const value = cells.desk ?? '';
  if (value === '') return succeed(null);
  const named = desks.filter(({ name }) => keyOf(name) === keyOf(value));
  if (named.length === 0) return unknown('unknownDesk', value, makeNearest(desks.map(({ name }) => name))(value));
  const found = named.find(here);
  if (!found) return refuse('deskElsewhere', { desk: value, unit: unit.name, site: site.name });
  return found.retiredAt && found.id !== before?.deskId ? refuse('deskRetired', { desk: found.name }) : succeed(found.id);
}

/** What the file would change, by the rules of doing it by hand; nobody is taken their own access by a file. */
export function planEmployees(reads: readonly ReadEmployee[], facts: EmployeeFacts, actorId: string, now: Date): EmployeeLine[] {
  const ahead = groupBy(facts.shifts, ({ employeeId }) => employeeId);
  const twice = groupBy(reads.filter(({ data }) => data), ({ data }) => data!.email);
  const named = groupBy(facts.people.filter(({ active }) => active), ({ name }) => keyOf(name));
  const inFile = reads.map((read): EmployeeLine => {
    const { row, cells, data, known } = read;
    const other = data && twice.get(data.email)!.find((one) => one !== read);
    const issues: Issue[] = other ? [...read.issues, { reason: 'sameEmail', params: { other: other.row } }] : [...read.issues];
    if (data && known) issues.push(...refusalsOf(known, data, { visits: facts.upcoming.get(known.id) ?? 0, shifts: ahead.get(known.id)?.length ?? 0 }, actorId));
    if (!data || issues.length > 0) return { row, cells, state: 'error', issues, notes: [], target: null };
    if (!known) {
      const notes = (named.get(keyOf(data.name)) ?? []).slice(0, 1).map(({ email }): Note => ({ reason: 'sameName', params: { email } }));
      return { row, cells, state: 'new', issues, notes, target: { add: data } };
    }
    const notes = changesOf(known, data, facts);
    if (notes.length === 0) return { row, cells, state: 'unchanged', issues, notes, target: null };
    return { row, cells, state: 'changed', issues, notes, target: { change: { id: known.id, ...data }, reactivate: !known.active } };
  });
  return inFile.some(({ state }) => state === 'error') ? inFile : [...inFile, ...leavers(reads, facts, actorId, now)];
}

type Ahead = { visits: number; shifts: number };

function refusalsOf(known: KnownEmployee, data: EmployeeData, { visits, shifts }: Ahead, actorId: string): Issue[] {
  const issues: Issue[] = [];
  if (known.id === actorId && known.roles.includes('administrator') && !data.roles.includes('administrator')) issues.push({ reason: 'ownAdministrator' });
  const moves = known.unitId !== data.unitId || known.siteId !== data.siteId;
  if (moves && visits > 0) issues.push({ reason: 'bookedAtMove', params: { count: visits } });
  if (known.unitId !== data.unitId && shifts > 0) issues.push({ reason: 'shiftsAtMove', params: { count: shifts } });
  return issues;
}

/** What becomes different about somebody, each as it was and will be. Values of roles are the roles themselves. */
function changesOf(known: KnownEmployee, data: EmployeeData, { units, sites, desks }: EmployeeFacts): Note[] {
  const nameIn = (places: readonly Place[], id: string | null) => places.find((place) => place.id === id)?.name ?? '';
  const inOrder = (given: readonly Role[]) => roles.filter((role) => given.includes(role)).join(' ');
  const fields = [
    ['name', known.name, data.name],
    ['unit', nameIn(units, known.unitId), nameIn(units, data.unitId)],
    ['site', nameIn(sites, known.siteId), nameIn(sites, data.siteId)],
    // Two sites may have a desk of one name.
    ['desk', known.deskId === data.deskId ? '' : nameIn(desks, known.deskId), known.deskId === data.deskId ? '' : nameIn(desks, data.deskId)],
    ['roles', inOrder(known.roles), inOrder(data.roles)],
  ] as const;
  const notes = fields.filter(([field, before, after]) => before !== after || (field === 'desk' && known.deskId !== data.deskId));
  return [
    ...(known.active ? [] : [{ reason: 'reactivated' } as const]),
    ...notes.map(([field, before, after]): Note => ({ reason: 'fieldChanged', params: { field, before, after } })),
  ];
}

/** Those who are not in the file, but the one who brings it: with what they still must do, or what a desk would lack. */
function leavers(reads: readonly ReadEmployee[], facts: EmployeeFacts, actorId: string, now: Date): EmployeeLine[] {
  const { people, upcoming, shifts } = facts;
  const listed = new Set(reads.map(({ data }) => data?.email));
  const gone = people.filter(({ id, email, active }) => active && id !== actorId && !listed.has(email));
  const issues = new Map<string, Issue>();
  for (const { id } of gone) {
    const count = upcoming.get(id) ?? 0;
    if (count > 0) issues.set(id, { reason: 'stillBooked', params: { count } });
  }
  // A shift that has begun is theirs to end.
  const ahead = groupBy(shifts.filter(({ starts }) => starts > now), ({ employeeId }) => employeeId);
  for (;;) {
    const before = issues.size;
    const dropped = gone.filter(({ id }) => !issues.has(id)).flatMap(({ id }) => ahead.get(id) ?? []);
    for (const day of findShortDays(facts, dropped, [])) {
      for (const shift of dropped) if (isMissed(shift, day, [])) issues.set(shift.employeeId, { reason: 'deskShort', params: uncoveredParams(day.short) });
    }
    if (issues.size === before) break;
  }
  const nameIn = (places: readonly Place[], id: string | null) => places.find((place) => place.id === id)?.name ?? '';
  return gone.map((person): EmployeeLine => {
    const { id, name, email, unitId, siteId, deskId } = person;
    const cells = { name, email, unit: nameIn(facts.units, unitId), site: nameIn(facts.sites, siteId), desk: nameIn(facts.desks, deskId) };
    const issue = issues.get(id);
    if (issue) return { row: null, state: 'stays', cells, issues: [issue], notes: [], target: null };
    const own = ahead.get(id) ?? [];
    const notes: Note[] = own.length > 0 ? [{ reason: 'shiftsGo', params: { count: own.length } }] : [];
    const deskIds = [...new Set(own.map((shift) => shift.deskId))];
    return { row: null, state: 'leaves', cells, issues: [], notes, target: { deactivate: { id, name, deskIds } } };
  });
}
