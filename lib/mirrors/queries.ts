import 'server-only';
import type { ThemeTag } from '../codebook/types';
import { PAGE_SIZE } from '../observation-search/rules';
import { isCoder } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import { database } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';
import { isId } from '../platform/text';
import { canSeeMirror } from './access';
import { compareSides } from './rules';
import type { MirrorLine, MirrorSide, MirrorView, WaitingMirror } from './types';

const { sql } = Prisma;

/** Visits `v` at openings `op` on which both sides have handed in; `guests` and `hosts` are the observations compared. */
const bothIn = sql`FROM visits AS v JOIN openings AS op ON op.id = v.opening_id JOIN rounds AS r ON r.id = op.round_id
  JOIN LATERAL (SELECT id FROM observations WHERE visit_id = v.id AND author_id = v.visitor_id AND state = 'submitted'
                ORDER BY submitted_at DESC, id LIMIT 1) AS guests ON true
  JOIN LATERAL (SELECT b.id FROM observations AS b JOIN visits AS w ON w.id = b.visit_id
                WHERE w.opening_id = op.id AND b.author_id = op.host_id AND b.state = 'submitted'
                ORDER BY (b.visit_id = v.id) DESC, b.submitted_at DESC, b.id LIMIT 1) AS hosts ON true`;

/** Those the reader may see: their own, or all for whoever codes. */
const seenBy = (actor: Actor) => (isCoder(actor) ? sql`v.state = 'registered'` : sql`v.state = 'registered' AND ${actor.id}::uuid IN (v.visitor_id, op.host_id)`);

function loadLines(rest: Prisma.Sql): Promise<MirrorLine[]> {
  return database().$queryRaw<MirrorLine[]>`
    SELECT v.id::text AS "visitId", op.id::text AS "openingId", v.visitor_id::text AS "visitorId", op.host_id::text AS "hostId",
           visitor.name AS visitor, host.name AS host, op.topic, units.name AS unit, sites.name AS site, op.starts, op.ends,
           guests.id::text AS "guestObservationId", hosts.id::text AS "hostObservationId"
    ${bothIn} JOIN employees AS visitor ON visitor.id = v.visitor_id JOIN employees AS host ON host.id = op.host_id
    JOIN units ON units.id = op.unit_id JOIN sites ON sites.id = op.site_id WHERE ${rest}`;
}

/** A page of fifty of the project's mirrors the reader may see, the latest visit first; pages count from 1. */
export async function listMirrors(actor: Actor, projectId: string, page: number): Promise<{ rows: MirrorLine[]; total: number }> {
  const which = sql`r.project_id = ${projectId}::uuid AND ${seenBy(actor)}`;
  const [rows, counted] = await Promise.all([
    loadLines(sql`${which} ORDER BY op.starts DESC, v.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`),
    database().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${bothIn} WHERE ${which}`,
  ]);
  return { rows, total: counted[0]?.count ?? 0 };
}

/** The mirrors at one opening that the reader may see. */
export function listMirrorsOfOpening(actor: Actor, openingId: string): Promise<MirrorLine[]> {
  return loadLines(sql`op.id = ${openingId}::uuid AND ${seenBy(actor)} ORDER BY v.seat`);
}

/** The mirrors an observation is one side of, as far as the reader may see them. */
export function listMirrorsOfObservation(actor: Actor, observationId: string): Promise<MirrorLine[]> {
  return loadLines(sql`${observationId}::uuid IN (guests.id, hosts.id)
    AND op.id = (SELECT w.opening_id FROM observations AS b JOIN visits AS w ON w.id = b.visit_id WHERE b.id = ${observationId}::uuid)
    AND ${seenBy(actor)} ORDER BY v.seat`);
}

/** One visit from both sides; `waiting` while not both have handed in; null when it is not there, or not for the reader. */
export async function getMirror(actor: Actor, visitId: string): Promise<MirrorView | { waiting: WaitingMirror } | null> {
  if (!isId(visitId)) return null;
  const [line] = await loadLines(sql`v.id = ${visitId}::uuid AND v.state = 'registered'`);
  if (!line) return getWaiting(actor, visitId);
  if (!canSeeMirror(actor, line)) return null;
  const [guestSide, hostSide] = await Promise.all([getSide(line.guestObservationId, line.visitor), getSide(line.hostObservationId, line.host)]);
  return { ...line, guestSide, hostSide, comparisons: compareSides(guestSide, hostSide) };
}

async function getWaiting(actor: Actor, visitId: string): Promise<{ waiting: WaitingMirror } | null> {
  const visit = await database().visit.findFirst({
    where: { id: visitId, state: 'registered' },
    select: { visitorId: true, opening: { select: { id: true, hostId: true, topic: true } } },
  });
  if (!visit || !canSeeMirror(actor, { visitorId: visit.visitorId, hostId: visit.opening.hostId })) return null;
  const { id: openingId, hostId, topic } = visit.opening;
  const mine = [visit.visitorId, hostId].includes(actor.id);
  const written = mine ? await database().observation.count({ where: { authorId: actor.id, state: 'submitted', visit: { openingId } } }) : 0;
  return { waiting: { visitId, openingId, topic, mine, owes: mine && written === 0 } };
}

const columns = {
  ...{ occurredAt: true, role: true, situation: true, facts: true, quote: true, interpretation: true, errands: true, barriers: true },
  ...{ outcome: true, comparison: true, comparisonText: true, idea: true, significance: true },
} as const;

async function getSide(observationId: string, author: string): Promise<MirrorSide> {
  const [{ occurredAt, ...content }, themes] = await Promise.all([
    database().observation.findUniqueOrThrow({ where: { id: observationId }, select: columns }),
    database().$queryRaw<ThemeTag[]>`
      SELECT t.id::text, t.name, t.colour FROM themes AS t WHERE t.id IN (
        SELECT theme_id FROM codings WHERE observation_id = ${observationId}::uuid AND removed_in_id IS NULL) ORDER BY t.position, t.name`,
  ]);
  return { observationId, author, content: { ...content, occurredAt: occurredAt?.toISOString() ?? null }, themes };
}
