import 'server-only';
import { isFromOutside } from '../../observation-origins/rules';
import { listPassagesByIds } from '../../passages/queries';
import { database, type Reader } from '../../platform/db/client';
import type { EvidenceFacts } from '../strength/types';
import type { Evidence, FindingUse } from '../types';

type FactsRow = Omit<EvidenceFacts, 'outside'> & { findingId: string; eventKind: string | null };

/** What strength follows from, by finding. */
export async function listEvidenceFacts(findingIds: readonly string[], reader: Reader = database()): Promise<Map<string, EvidenceFacts[]>> {
  const rows = findingIds.length === 0 ? [] : await reader.$queryRaw<FactsRow[]>`
    SELECT e.finding_id::text AS "findingId", e.side::text, o.id::text AS "observationId", o.author_id::text AS "authorId",
           o.unit_id::text AS "unitId", o.site_id::text AS "siteId", o.origin::text, o.event_id::text AS "eventId", event.kind::text AS "eventKind",
           p.needs_look OR p.version <> o.version AS "needsLook", p.removed_in_id IS NOT NULL AS removed
    FROM finding_passages AS e JOIN passages AS p ON p.id = e.passage_id JOIN observations AS o ON o.id = p.observation_id
    LEFT JOIN events AS event ON event.id = o.event_id
    WHERE e.finding_id = ANY(${[...findingIds]}::uuid[]) AND e.removed_at IS NULL`;
  const byFinding = new Map<string, EvidenceFacts[]>();
  for (const { findingId, eventKind, ...row } of rows) {
    const facts = { ...row, outside: isFromOutside({ ...row, eventKind }) };
    byFinding.set(findingId, [...(byFinding.get(findingId) ?? []), facts]);
  }
  return byFinding;
}

/** A finding's passages in the order in which they were put there, those for it first. */
export async function listEvidence(findingId: string, reader: Reader = database()): Promise<Evidence[]> {
  const rows = await reader.findingPassage.findMany({
    where: { findingId, removedAt: null },
    orderBy: [{ side: 'asc' }, { addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, side: true, note: true, addedAt: true, passageId: true, addedBy: { select: { name: true } } },
  });
  const passages = new Map((await listPassagesByIds(rows.map(({ passageId }) => passageId), reader)).map((passage) => [passage.id, passage]));
  return rows.map(({ passageId, addedBy, ...row }) => ({ ...row, addedBy: addedBy.name, passage: passages.get(passageId)! }));
}

/** The findings that use these passages, dropped ones too, by number. Access is the caller's. */
export function listUsesOfPassages(passageIds: readonly string[], reader: Reader = database()): Promise<FindingUse[]> {
  return reader.$queryRaw<FindingUse[]>`
    SELECT e.passage_id::text AS "passageId", e.side::text, f.id::text, f.number, f.statement, f.state::text
    FROM finding_passages AS e JOIN findings AS f ON f.id = e.finding_id
    WHERE e.removed_at IS NULL AND e.passage_id = ANY(${[...passageIds]}::uuid[]) ORDER BY f.number, e.added_at`;
}

/** The findings that use a passage of this observation, once for each passage. */
export function listUsesOfObservation(observationId: string, reader: Reader = database()): Promise<FindingUse[]> {
  return reader.$queryRaw<FindingUse[]>`
    SELECT e.passage_id::text AS "passageId", e.side::text, f.id::text, f.number, f.statement, f.state::text
    FROM passages AS p JOIN finding_passages AS e ON e.passage_id = p.id JOIN findings AS f ON f.id = e.finding_id
    WHERE e.removed_at IS NULL AND p.observation_id = ${observationId}::uuid ORDER BY f.number, e.added_at`;
}

/** The findings that use a passage with this theme, once for each passage. */
export function listUsesOfTheme(themeId: string, reader: Reader = database()): Promise<FindingUse[]> {
  return reader.$queryRaw<FindingUse[]>`
    SELECT e.passage_id::text AS "passageId", e.side::text, f.id::text, f.number, f.statement, f.state::text
    FROM finding_passages AS e JOIN findings AS f ON f.id = e.finding_id
    WHERE e.removed_at IS NULL AND EXISTS (
      SELECT FROM codings AS c WHERE c.passage_id = e.passage_id AND c.theme_id = ${themeId}::uuid AND c.removed_in_id IS NULL)
    ORDER BY f.number, e.added_at`;
}

/**
 * Of these observations those the reader is not to read yet: made at an opening the reader visited or hosts, while the
 * reader's own words about it are not handed in. Each is to say what they saw before they hear what the other did.
 */
export async function listHeldBack(readerId: string, observationIds: readonly string[]): Promise<Set<string>> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT o.id::text FROM observations AS o JOIN visits AS v ON v.id = o.visit_id JOIN openings AS opening ON opening.id = v.opening_id
    WHERE o.id = ANY(${[...observationIds]}::uuid[]) AND o.author_id <> ${readerId}::uuid
      AND (opening.host_id = ${readerId}::uuid
        OR EXISTS (SELECT FROM visits AS w WHERE w.opening_id = opening.id AND w.visitor_id = ${readerId}::uuid AND w.state = 'registered'))
      AND NOT EXISTS (SELECT FROM observations AS own JOIN visits AS w ON w.id = own.visit_id
        WHERE w.opening_id = opening.id AND own.author_id = ${readerId}::uuid AND own.state = 'submitted')`;
  return new Set(rows.map(({ id }) => id));
}
