import 'server-only';
import { loadCoverage } from '../../desk-cover/queries';
import type { Actor } from '../../platform/auth/types';
import type { Reader } from '../../platform/db/client';
import type { Span } from '../../staffing/types';
import { loadDesks, loadPeople, spansOfWeeks } from '../places/queries';
import type { ColumnKey, FileRow, Line } from '../types';
import { readShifts } from './reading/rules';
import { planRoster } from './rules';
import type { RosterFacts, RosterTarget } from './types';

/** Reads rows against what is there now. Inside a transaction that holds the locks, the answer stays true. */
export async function reckonRoster(reader: Reader, rows: readonly FileRow[], _actor: Actor, now: Date, _columns?: readonly ColumnKey[], anyway = false): Promise<Line<RosterTarget>[]> {
  const places = { people: await loadPeople(reader), desks: await loadDesks(reader) };
  const reads = readShifts(rows, places, now);
  const spans = spansOfWeeks(reads.flatMap(({ wanted }) => wanted?.date ?? []));
  const people = reads.flatMap(({ wanted }) => wanted?.person.id ?? []);
  const desks = reads.flatMap(({ wanted }) => wanted?.desk.id ?? []);
  return planRoster(reads, await loadFacts(reader, spans, { people, desks }), now, anyway);
}

async function loadFacts(reader: Reader, spans: readonly Span[], wanted: { people: string[]; desks: string[] }): Promise<RosterFacts> {
  const facts: Omit<RosterFacts, 'names'> = { shifts: [], plans: [], absences: [] };
  for (const span of spans) {
    const rows = await reader.shift.findMany({
      where: { starts: { lt: span.ends }, ends: { gt: span.starts } },
      orderBy: [{ starts: 'asc' }, { id: 'asc' }],
      select: {
        ...{ id: true, employeeId: true, deskId: true, starts: true, ends: true },
        employee: { select: { name: true, email: true } },
        desk: { select: { name: true, site: { select: { name: true } } } },
      },
    });
    facts.shifts.push(...rows.map(({ employee, desk, ...shift }) => ({ ...shift, employee: employee.name, email: employee.email, desk: desk.name, site: desk.site.name })));
    const people = [...new Set([...wanted.people, ...rows.map(({ employeeId }) => employeeId)])];
    const { plans, absences } = await loadCoverage(reader, [...new Set([...wanted.desks, ...rows.map(({ deskId }) => deskId)])], span, { alsoOf: people });
    for (const plan of plans) {
      const known = facts.plans.find(({ id }) => id === plan.id);
      if (known) {
        known.shifts.push(...plan.shifts);
        known.required.push(...plan.required);
      } else facts.plans.push(plan);
    }
    facts.absences.push(...absences);
  }
  return { ...facts, names: await loadNames(reader, facts.absences) };
}

async function loadNames(reader: Reader, absences: RosterFacts['absences']): Promise<Map<string, string>> {
  const people = await reader.employee.findMany({ where: { id: { in: absences.map(({ employeeId }) => employeeId) } }, select: { id: true, name: true } });
  const openings = await reader.opening.findMany({ where: { id: { in: absences.flatMap(({ openingId }) => openingId ?? []) } }, select: { id: true, topic: true } });
  return new Map([...people.map(({ id, name }) => [id, name] as const), ...openings.map(({ id, topic }) => [id, topic] as const)]);
}
