import 'server-only';
import { database, type Reader } from '../platform/db/client';
import { isGuest, partOf } from './access';
import { showsDots } from './rules';
import type { BoardView, OutputView, Part, Writer } from './types';

/** The board of an event and the reader's part in it; null when there is no such event. */
export async function findBoard(reader: Reader, writer: Writer, eventId: string) {
  const own = isGuest(writer) ? { guestId: writer.guestId, guest: { revokedAt: null } } : { employeeId: writer.id };
  const event = await reader.event.findUnique({
    where: { id: eventId },
    select: {
      id: true, title: true, kind: true, projectId: true, siteId: true, state: true, starts: true, ends: true,
      outputBoard: { select: { dots: true, dotsOnOne: true, closedAt: true } },
      registrations: { where: { ...own, state: 'registered' }, select: { id: true } },
    },
  });
  if (!event) return null;
  const { outputBoard, registrations, ...facts } = event;
  const registrationId = registrations[0]?.id ?? null;
  const part: Part = partOf(writer, eventId, registrationId);
  return { ...facts, dots: 0, dotsOnOne: 1, closedAt: null, ...outputBoard, made: outputBoard !== null, registrationId, part };
}
export type FoundBoard = NonNullable<Awaited<ReturnType<typeof findBoard>>>;

/** The board as the reader sees it: everything that was written, and how many dots where they may know. */
export async function getBoard(writer: Writer, eventId: string): Promise<BoardView | null> {
  const reader = database();
  const found = await findBoard(reader, writer, eventId);
  if (!found) return null;
  const [authorId, guestId] = isGuest(writer) ? [null, writer.guestId] : [writer.id, null];
  const { registrationId, part, dots, dotsOnOne, closedAt } = found;
  const [headings, rows, [counted]] = await Promise.all([
    reader.$queryRaw<{ id: string; name: string }[]>`
      SELECT id::text, name FROM output_headings WHERE event_id = ${eventId}::uuid ORDER BY name COLLATE "da-DK-x-icu", id`,
    reader.$queryRaw<(OutputView & { dots: number })[]>`
      SELECT o.id::text, o.kind::text, o.text, o.heading_id::text AS "headingId", (o.author_id = ${authorId}::uuid OR o.guest_id = ${guestId}::uuid) IS TRUE AS own,
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
  // An observation is read by those with an account.
  const outputs = rows.map((row) => ({ ...row, dots: shown ? row.dots : null, observationId: guestId ? null : row.observationId }));
  if (shown) outputs.sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0));
  return { eventId, dots, dotsOnOne, closedAt, headings, outputs, part, left, givers: counted?.givers ?? 0 };
}

/** What an observation was at its workshop; null for one that somebody wrote as an observation. */
export async function getOutputOf(observationId: string): Promise<{ id: string; eventId: string; heading: string | null; byGuest: boolean } | null> {
  const row = await database().output.findUnique({
    where: { observationId },
    select: { id: true, eventId: true, guestId: true, heading: { select: { name: true } } },
  });
  return row && { id: row.id, eventId: row.eventId, heading: row.heading?.name ?? null, byGuest: row.guestId !== null };
}

/** Boards with something on them that nobody has closed, of events that ended before an instant. */
export async function listForgotten(reader: Reader, endedBefore: Date): Promise<string[]> {
  const rows = await reader.outputBoard.findMany({
    where: { closedAt: null, event: { ends: { lt: endedBefore } }, outputs: { some: { withdrawnAt: null } } },
    select: { eventId: true },
  });
  return rows.map(({ eventId }) => eventId);
}
