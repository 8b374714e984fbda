import 'server-only';
import type { Reader } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';
import { LONGEST_TRAVEL_MINUTES, travelKey } from './rules';
import type { Commitment, CommitmentKind, Span, Travel } from './types';

export type CommitmentRow = {
  id: string;
  employeeId: string;
  kind: CommitmentKind;
  starts: number;
  ends: number;
  siteId: string | null;
  siteName: string;
  title: string;
  visitId: string | null;
  openingId: string | null;
  eventId: string | null;
};

/** A span widened by the longest way, so that what is read holds all that can clash with something in the span. */
export function withTravel({ starts, ends }: Span): Span {
  const margin = LONGEST_TRAVEL_MINUTES * 60_000;
  return { starts: new Date(starts.getTime() - margin), ends: new Date(ends.getTime() + margin) };
}

/** Milliseconds since 1970 of a column: JSON has no instants, and this is cheapest to read back. */
export function epoch(column: string): Prisma.Sql {
  return Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::bigint`);
}

/**
 * The active commitments of some people in a span as one JSON array, to stand inside a larger statement: a page that
 * needs commitments, shifts and openings asks once. A visit's commitment carries its opening's id as well.
 */
export function commitmentsSql(employeeIds: readonly string[], { starts, ends }: Span): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(json_build_object(
      'id', c.id, 'employeeId', c.employee_id, 'kind', c.kind,
      'starts', ${epoch('c.starts')}, 'ends', ${epoch('c.ends')},
      'siteId', coalesce(c.site_id, e.site_id),
      'siteName', coalesce(s.name, ev.place, ''), 'title', coalesce(o.topic, ev.title, c.note),
      'visitId', c.visit_id, 'openingId', o.id, 'eventId', c.event_id)), '[]')
    FROM commitments c
    JOIN employees e ON e.id = c.employee_id
    LEFT JOIN visits v ON v.id = c.visit_id
    LEFT JOIN openings o ON o.id = coalesce(c.opening_id, v.opening_id)
    LEFT JOIN events ev ON ev.id = c.event_id
    LEFT JOIN sites s ON s.id = c.site_id
    WHERE c.active AND c.employee_id = ANY(${employeeIds}::uuid[])
      AND c.starts < ${ends}::timestamptz AND c.ends > ${starts}::timestamptz)`;
}

export function readCommitments(rows: readonly CommitmentRow[]): Map<string, Commitment[]> {
  const byEmployee = new Map<string, Commitment[]>();
  for (const { employeeId, starts, ends, ...row } of rows) {
    const commitment = { ...row, starts: new Date(starts), ends: new Date(ends) };
    const known = byEmployee.get(employeeId);
    if (known) known.push(commitment);
    else byEmployee.set(employeeId, [commitment]);
  }
  return byEmployee;
}

/** Everything that could clash with something in the span, by employee; those with nothing are missing. */
export async function listCommitments(
  reader: Reader,
  employeeIds: readonly string[],
  span: Span,
): Promise<Map<string, Commitment[]>> {
  const [row] = await reader.$queryRaw<{ found: string }[]>`
    SELECT ${commitmentsSql(employeeIds, withTravel(span))}::text AS found`;
  return readCommitments(JSON.parse(row!.found) as CommitmentRow[]);
}

export async function loadTravel(reader: Reader): Promise<Travel> {
  const rows = await reader.travelTime.findMany({ select: { fromId: true, toId: true, minutes: true } });
  return new Map(rows.map(({ fromId, toId, minutes }) => [travelKey(fromId, toId), minutes]));
}
