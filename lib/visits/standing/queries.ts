import 'server-only';
import { commitmentsSql, epoch, readCommitments, withTravel, type CommitmentRow } from '../../commitments/queries';
import { travelKey } from '../../commitments/rules';
import type { Span } from '../../commitments/types';
import type { Reader } from '../../platform/db/client';
import { readStaffing, staffingSql, type StaffingRows } from '../../staffing/queries';
import type { HeldVisit, Person, Situation } from './types';

type Rows = {
  people: Person[];
  visits: (Omit<HeldVisit, 'until'> & { visitorId: string; until: number | null })[];
  commitments: CommitmentRow[];
  staffing: StaffingRows;
  ways: Situation['ways'];
};

/**
 * Everything but the openings that bears on what some people may take in a span: who they are, where they must be,
 * who minds their desks. One statement, because it stands on the busiest page and inside every sign-up's locks.
 */
export async function loadSituation(reader: Reader, employeeIds: readonly string[], visits: Span): Promise<Situation> {
  const span = withTravel(visits);
  const [row] = await reader.$queryRaw<{ found: string }[]>`
    SELECT json_build_object(
      'people', (
        SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'unitId', p.unit_id,
          'siteId', p.site_id, 'siteName', s.name, 'active', p.deactivated_at IS NULL)), '[]')
        FROM employees p JOIN sites s ON s.id = p.site_id WHERE p.id = ANY(${employeeIds}::uuid[])),
      'visits', (
        SELECT coalesce(json_agg(json_build_object('id', v.id, 'visitorId', v.visitor_id, 'openingId', v.opening_id,
          'roundId', o.round_id, 'state', v.state, 'until', ${epoch('v.expires_at')})), '[]')
        FROM visits v JOIN openings o ON o.id = v.opening_id
        WHERE v.visitor_id = ANY(${employeeIds}::uuid[]) AND v.state IN ('registered', 'pending', 'waitlisted')),
      'commitments', ${commitmentsSql(employeeIds, span)},
      'staffing', ${staffingSql(employeeIds, span)},
      'ways', (
        SELECT coalesce(json_agg(json_build_object(
          'fromId', t.from_id, 'toId', t.to_id, 'minutes', t.minutes, 'means', t.means)), '[]') FROM travel_times t)
    )::text AS found`;
  return readSituation(JSON.parse(row!.found) as Rows, span);
}

function readSituation({ people, visits, commitments, staffing, ways }: Rows, span: Span): Situation {
  const travel = new Map(ways.map(({ fromId, toId, minutes }) => [travelKey(fromId, toId), minutes]));
  const byEmployee = readCommitments(commitments);
  return {
    people: new Map(
      people.map((person) => [
        person.id,
        {
          person,
          commitments: byEmployee.get(person.id) ?? [],
          visits: visits
            .filter((visit) => visit.visitorId === person.id)
            .map(({ until, ...visit }) => ({ ...visit, until: until === null ? null : new Date(until) })),
        },
      ]),
    ),
    ...readStaffing(staffing, span, travel),
    travel,
    ways,
  };
}
