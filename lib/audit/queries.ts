import 'server-only';
import { database } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';
import { addCivilDays, startOfCivilDay } from '../platform/time';
import type { AuditAction, AuditFilter, AuditLine, AuditPage } from './types';

export const PAGE_SIZE = 50;

/** What people call the thing an entry is about. One statement, so that a page of the log asks once. */
const subjectName = Prisma.sql`
  CASE entries.subject_kind
    WHEN 'unit' THEN (SELECT name FROM units WHERE id = entries.subject_id)
    WHEN 'site' THEN (SELECT name FROM sites WHERE id = entries.subject_id)
    WHEN 'desk' THEN (SELECT desks.name || ', ' || sites.name FROM desks JOIN sites ON sites.id = site_id WHERE desks.id = entries.subject_id)
    WHEN 'employee' THEN (SELECT name FROM employees WHERE id = entries.subject_id)
    WHEN 'project' THEN (SELECT name FROM projects WHERE id = entries.subject_id)
    WHEN 'round' THEN (SELECT name FROM rounds WHERE id = entries.subject_id)
    WHEN 'opening' THEN (SELECT topic FROM openings WHERE id = entries.subject_id)
    WHEN 'event' THEN (SELECT title FROM events WHERE id = entries.subject_id)
    WHEN 'proposal' THEN (SELECT v.title FROM proposals AS p JOIN proposal_versions AS v ON v.proposal_id = p.id AND v.number = p.version
                          WHERE p.id = entries.subject_id)
    WHEN 'briefItem' THEN (SELECT text FROM brief_items WHERE id = entries.subject_id)
    WHEN 'question' THEN (SELECT text_da FROM observation_questions WHERE id = entries.subject_id)
    WHEN 'name' THEN (SELECT name FROM name_suggestions WHERE id = entries.subject_id)
    WHEN 'newsletter' THEN (SELECT title FROM newsletters WHERE id = entries.subject_id)
    WHEN 'visit' THEN (SELECT employees.name || ', ' || topic FROM visits
                       JOIN employees ON employees.id = visitor_id JOIN openings ON openings.id = opening_id
                       WHERE visits.id = entries.subject_id)
    ELSE '' END`;

function whereOf({ action, person, from, to }: AuditFilter): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (action) conditions.push(Prisma.sql`entries.action = ${action}`);
  if (from) conditions.push(Prisma.sql`entries.at >= ${startOfCivilDay(from)}::timestamptz`);
  if (to) conditions.push(Prisma.sql`entries.at < ${startOfCivilDay(addCivilDays(to, 1))}::timestamptz`);
  if (person) {
    const like = `%${person.replace(/[\\%_]/g, '\\$&')}%`;
    const people = Prisma.sql`(SELECT id FROM employees WHERE name ILIKE ${like} OR email ILIKE ${like})`;
    conditions.push(Prisma.sql`(entries.actor_id IN ${people}
      OR (entries.subject_kind = 'employee' AND entries.subject_id IN ${people})
      OR (entries.subject_kind = 'visit' AND entries.subject_id IN (SELECT id FROM visits WHERE visitor_id IN ${people})))`);
  }
  return Prisma.join(conditions, ' AND ');
}

/** A page of 50 entries, newest first; a page beyond the last shows the last. */
export async function searchLog(filter: AuditFilter): Promise<AuditPage> {
  const where = whereOf(filter);
  const counted = await database().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM audit_entries AS entries WHERE ${where}`;
  const total = counted[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const rows = await database().$queryRaw<AuditLine[]>`
    SELECT entries.id::text, entries.at, entries.action, entries.subject_kind AS "subjectKind", entries.reason, entries.details,
           actors.name AS actor, coalesce(${subjectName}, '') AS subject
    FROM audit_entries AS entries LEFT JOIN employees AS actors ON actors.id = entries.actor_id
    WHERE ${where}
    ORDER BY entries.at DESC, entries.id DESC
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return { rows, total, page, pages };
}

/** The actions that have ever been logged: only these are worth offering as a filter. */
export async function listLoggedActions(): Promise<AuditAction[]> {
  const rows = await database().$queryRaw<{ action: AuditAction }[]>`SELECT DISTINCT action FROM audit_entries`;
  return rows.map(({ action }) => action);
}

/** How many entries there are since an instant. */
export async function countLogSince(since: Date): Promise<number> {
  return database().auditEntry.count({ where: { at: { gte: since } } });
}
