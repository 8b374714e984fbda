import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database, type Reader } from '../platform/db/client';
import { partOf } from './access';
import { showsDots } from './rules';
import type { BoardView, OutputView, Part } from './types';

/** The board of an event and the reader's part in it; null when there is no such event. */
export async function findBoard(reader: Reader, actor: Actor, eventId: string) {
  const event = await reader.event.findUnique({
    where: { id: eventId },
    select: {
      id: true, title: true, kind: true, projectId: true, siteId: true, state: true, starts: true, ends: true,
      outputBoard: { select: { dots: true, dotsOnOne: true, closedAt: true } },
      registrations: { where: { employeeId: actor.id, state: 'registered' }, select: { id: true } },
    },
  });
  if (!event) return null;
  const { outputBoard, registrations, ...facts } = event;
  const registrationId = registrations[0]?.id ?? null;
  const part: Part = partOf(actor, eventId, registrationId);
  return { ...facts, dots: 0, dotsOnOne: 1, closedAt: null, ...outputBoard, made: outputBoard !== null, registrationId, part };
}
export type FoundBoard = NonNullable<Awaited<ReturnType<typeof findBoard>>>;

/** The board as the actor sees it: everything that was written, and how many dots where they may know. */
export async function getBoard(actor: Actor, eventId: string): Promise<BoardView | null> {
  const reader = database();
  const found = await findBoard(reader, actor, eventId);
  if (!found) return null;
  const { registrationId, part, dots, dotsOnOne, closedAt } = found;
  const [headings, rows, [counted]] = await Promise.all([
    reader.$queryRaw<{ id: string; name: string }[]>`
      SELECT id::text, name FROM output_headings WHERE event_id = ${eventId}::uuid ORDER BY name COLLATE "da-DK-x-icu", id`,
    reader.$queryRaw<(OutputView & { dots: number })[]>`
      SELECT o.id::text, o.kind::text, o.text, o.heading_id::text AS "headingId", o.author_id = ${actor.id}::uuid AS own,
             o.observation_id::text AS "observationId", count(d.slot)::int AS dots,
             count(d.slot) FILTER (WHERE d.registration_id = ${registrationId}::uuid)::int AS mine
      FROM outputs o LEFT JOIN output_dots d ON d.output_id = o.id
      WHERE o.event_id = ${eventId}::uuid AND o.withdrawn_at IS NULL GROUP BY o.id ORDER BY o.created_at, o.line, o.id`,
    reader.$queryRaw<{ givers: number }[]>`
      SELECT count(DISTINCT d.registration_id)::int AS givers FROM output_dots d JOIN outputs o ON o.id = d.output_id WHERE o.event_id = ${eventId}::uuid`,
  ]);
  const given = rows.reduce((sum, { mine }) => sum + mine, 0);
  const left = registrationId && dots > 0 ? dots - given : null;
  const shown = showsDots({ dots, closedAt, part, left });
  const outputs = rows.map((row) => ({ ...row, dots: shown ? row.dots : null }));
  if (shown) outputs.sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0));
  return { eventId, dots, dotsOnOne, closedAt, headings, outputs, part, left, givers: counted?.givers ?? 0 };
}

/** What an observation was at its workshop; null for one that somebody wrote as an observation. */
export async function getOutputOf(observationId: string): Promise<{ id: string; eventId: string; heading: string | null } | null> {
  const row = await database().output.findUnique({
    where: { observationId },
    select: { id: true, eventId: true, heading: { select: { name: true } } },
  });
  return row && { id: row.id, eventId: row.eventId, heading: row.heading?.name ?? null };
}

/** Boards with something on them that nobody has closed, of events that ended before an instant. */
export async function listForgotten(reader: Reader, endedBefore: Date): Promise<string[]> {
  const rows = await reader.outputBoard.findMany({
    where: { closedAt: null, event: { ends: { lt: endedBefore } }, outputs: { some: { withdrawnAt: null } } },
    select: { eventId: true },
  });
  return rows.map(({ eventId }) => eventId);
}
