import 'server-only';
import { askedByRegistrations, askedByVisits } from '../approvers/queries';
import { canAnswer } from '../approvers/rules';
import type { Asked } from '../approvers/types';
import type { Actor } from '../platform/auth/types';
import { database, type Reader } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';
import { isId } from '../platform/text';
import type { ApprovalRequest } from './types';

type Row = Omit<ApprovalRequest, 'about'> & ApprovalRequest['about'] & { heldAt: Date };
/** A request with who can answer it. */
export type Waiting = { request: ApprovalRequest; heldAt: Date; asked: Asked };

/** One request, answered or not, for those who can answer it; null for everybody else. Looking at it decides nothing. */
export async function getRequest(actor: Actor, id: string): Promise<ApprovalRequest | null> {
  if (!isId(id)) return null;
  const [waiting] = await load(database(), (row) => Prisma.sql`${row}.id = ${id}::uuid`);
  return waiting && canAnswer(actor, waiting.asked) ? waiting.request : null;
}

/** What waits for the actor's answer in the current project, the first to lapse first. */
export async function listRequests(actor: Actor, now: Date): Promise<ApprovalRequest[]> {
  const waiting = await load(database(), (row) => Prisma.sql`${pending(now)(row)} AND p.current`);
  return waiting.filter(({ asked }) => canAnswer(actor, asked)).map(({ request }) => request);
}

/** Everything that awaits approval, for the clock. */
export function listWaiting(reader: Reader, now: Date): Promise<Waiting[]> {
  return load(reader, pending(now));
}

/** What is asked of a row of either table. */
type Which = (row: Prisma.Sql) => Prisma.Sql;
const pending = (now: Date): Which => (row) => Prisma.sql`${row}.state = 'pending' AND ${row}.expires_at > ${now}::timestamptz`;

async function load(reader: Reader, which: Which): Promise<Waiting[]> {
  const [ofEvent, ofVisit] = [which(Prisma.sql`g`), which(Prisma.sql`v`)];
  const rows = await reader.$queryRaw<Row[]>`
    SELECT q.* FROM (
      SELECT 'event' AS kind, g.id::text, g.state::text, COALESCE(e.name, gu.name) AS name, u.name AS "unitName", COALESCE(s.name, '') AS "siteName",
             g.signed_up_at AS "askedAt", g.held_at AS "heldAt", g.expires_at AS "expiresAt", ev.title, ev.starts, ev.ends,
             concat_ws(', ', es.name, NULLIF(ev.place, '')) AS "where"
      FROM registrations g JOIN events ev ON ev.id = g.event_id JOIN projects p ON p.id = ev.project_id JOIN units u ON u.id = g.unit_id
      LEFT JOIN sites es ON es.id = ev.site_id LEFT JOIN guests gu ON gu.id = g.guest_id
      LEFT JOIN employees e ON e.id = g.employee_id LEFT JOIN sites s ON s.id = e.site_id
      WHERE ${ofEvent}
      UNION ALL
      SELECT 'visit', v.id::text, v.state::text, e.name, u.name, s.name, v.signed_up_at, v.held_at, v.expires_at, o.topic, o.starts, o.ends, os.name
      FROM visits v JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id JOIN projects p ON p.id = r.project_id
      JOIN sites os ON os.id = o.site_id JOIN employees e ON e.id = v.visitor_id JOIN units u ON u.id = e.unit_id JOIN sites s ON s.id = e.site_id
      WHERE v.held_at IS NOT NULL AND ${ofVisit}) q
    ORDER BY q."expiresAt", q.id`;
  const idsOf = (kind: Row['kind']) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  const [events, visits] = [await loadAsked(reader, askedByRegistrations, idsOf('event')), await loadAsked(reader, askedByVisits, idsOf('visit'))];
  return rows.map(({ title, starts, ends, where, heldAt, ...request }) => ({
    request: { ...request, about: { title, starts, ends, where } },
    heldAt,
    asked: (events.get(request.id) ?? visits.get(request.id))!,
  }));
}

async function loadAsked(reader: Reader, ask: typeof askedByVisits, ids: string[]): Promise<Map<string, Asked>> {
  return ids.length > 0 ? ask(reader, ids) : new Map();
}
