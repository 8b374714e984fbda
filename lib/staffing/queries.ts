import 'server-only';
import { epoch } from '../commitments/queries';
import type { Travel } from '../commitments/types';
import { Prisma } from '../platform/db/generated/client';
import { awaySpan, requiredSpans } from './rules';
import type { Away, DeskPlan, MinimumRow, Span } from './types';

export type StaffingRows = {
  desks: {
    id: string;
    name: string;
    siteId: string;
    siteName: string;
    minimums: MinimumRow[];
    shifts: { employeeId: string; starts: number; ends: number }[];
  }[];
  absences: {
    employeeId: string;
    openingId: string | null;
    siteId: string | null;
    hostingAt: string | null;
    onLeave: boolean;
    homeSiteId: string;
    starts: number;
    ends: number;
  }[];
};

/**
 * The desks at which some people are on shift in a span, with everybody's shifts and minimums, and whoever of them is
 * elsewhere, as one JSON object to stand inside a larger statement.
 */
export function staffingSql(employeeIds: readonly string[], { starts, ends }: Span): Prisma.Sql {
  const inSpan = (alias: string) =>
    Prisma.sql`${Prisma.raw(alias)}.starts < ${ends}::timestamptz AND ${Prisma.raw(alias)}.ends > ${starts}::timestamptz`;
  const deskIds = Prisma.sql`
    SELECT own.desk_id FROM shifts own WHERE own.employee_id = ANY(${employeeIds}::uuid[]) AND ${inSpan('own')}`;
  return Prisma.sql`json_build_object(
    'desks', (
      SELECT coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'siteId', d.site_id, 'siteName', si.name,
        'minimums', (
          SELECT coalesce(json_agg(json_build_object(
            'weekday', m.weekday, 'fromMinute', m.from_minute, 'toMinute', m.to_minute, 'people', m.people)), '[]')
          FROM minimum_staffing m WHERE m.desk_id = d.id),
        'shifts', (
          SELECT coalesce(json_agg(json_build_object(
            'employeeId', sh.employee_id, 'starts', ${epoch('sh.starts')}, 'ends', ${epoch('sh.ends')})), '[]')
          FROM shifts sh WHERE sh.desk_id = d.id AND ${inSpan('sh')}))), '[]')
      FROM desks d JOIN sites si ON si.id = d.site_id WHERE d.id IN (${deskIds})),
    'absences', (
      SELECT coalesce(json_agg(json_build_object('employeeId', c.employee_id, 'openingId', coalesce(c.opening_id, v.opening_id),
        'siteId', c.site_id, 'hostingAt', CASE WHEN c.kind = 'hosting' THEN c.site_id END, 'onLeave', c.import_id IS NOT NULL,
        'homeSiteId', e.site_id, 'starts', ${epoch('c.starts')}, 'ends', ${epoch('c.ends')})), '[]')
      FROM commitments c JOIN employees e ON e.id = c.employee_id LEFT JOIN visits v ON v.id = c.visit_id
      WHERE c.active AND (c.kind <> 'block' OR c.import_id IS NOT NULL) AND ${inSpan('c')}
        AND c.employee_id IN (SELECT mate.employee_id FROM shifts mate WHERE mate.desk_id IN (${deskIds}) AND ${inSpan('mate')})))`;
}

export function readStaffing({ desks, absences }: StaffingRows, span: Span, travel: Travel): { desks: DeskPlan[]; absences: Away[] } {
  return {
    desks: desks.map(({ minimums, shifts, ...desk }) => ({
      ...desk,
      shifts: shifts.map(({ employeeId, starts, ends }) => ({ employeeId, starts: new Date(starts), ends: new Date(ends) })),
      required: requiredSpans(minimums, span),
    })),
    absences: absences.map(({ siteId, homeSiteId, starts, ends, ...absence }) => ({
      ...absence,
      ...awaySpan({ starts: new Date(starts), ends: new Date(ends), siteId }, homeSiteId, travel),
    })),
  };
}
