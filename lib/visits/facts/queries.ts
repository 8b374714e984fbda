import 'server-only';
import { epoch } from '../../commitments/queries';
import { database, type Reader } from '../../platform/db/client';
import { Prisma } from '../../platform/db/generated/client';
import type { RoundView } from '../../rounds/types';
import type { OpeningFacts } from '../types';

type Instants = 'starts' | 'ends';
type OpeningRow = Omit<OpeningFacts, Instants> & Record<Instants, number>;
type RoundInstants = 'signUpOpens' | 'signUpCloses';
type RoundRow = Omit<RoundView, RoundInstants> & Record<RoundInstants, number>;

/** Openings with their rounds, all of one reading. */
export type Facts = { rounds: ReadonlyMap<string, RoundView>; openings: OpeningFacts[] };

/** The openings of a round by start, called-off ones too. */
export function loadRoundFacts(roundId: string, reader: Reader = database()): Promise<Facts> {
  return loadFacts(reader, Prisma.sql`r.id = ${roundId}::uuid`, Prisma.sql`o.round_id = ${roundId}::uuid`);
}

/** The round that an opening belongs to, with all its openings; empty when there is no such opening. */
export function loadFactsAround(openingId: string, reader: Reader = database()): Promise<Facts> {
  const round = Prisma.sql`(SELECT around.round_id FROM openings around WHERE around.id = ${openingId}::uuid)`;
  return loadFacts(reader, Prisma.sql`r.id = ${round}`, Prisma.sql`o.round_id = ${round}`);
}

export function loadOpeningFacts(openingIds: readonly string[], reader: Reader = database()): Promise<Facts> {
  const wanted = Prisma.sql`o.id = ANY(${openingIds}::uuid[])`;
  return loadFacts(reader, Prisma.sql`r.id IN (SELECT o.round_id FROM openings o WHERE ${wanted})`, wanted);
}

async function loadFacts(reader: Reader, rounds: Prisma.Sql, openings: Prisma.Sql): Promise<Facts> {
  const [row] = await reader.$queryRaw<{ found: string }[]>`
    SELECT json_build_object(
      'rounds', (
        SELECT coalesce(json_agg(json_build_object('id', r.id, 'projectId', r.project_id, 'name', r.name,
          'isoYear', r.iso_year, 'isoWeek', r.iso_week, 'state', r.state, 'mode', r.mode,
          'signUpOpens', ${epoch('r.sign_up_opens')}, 'signUpCloses', ${epoch('r.sign_up_closes')},
          'cancelHours', r.cancel_hours, 'visitsPerPerson', r.visits_per_person,
          'approval', r.approval, 'approvalHours', r.approval_hours)), '[]')
        FROM rounds r WHERE ${rounds}),
      'openings', (
        SELECT coalesce(json_agg(json_build_object('id', o.id, 'roundId', o.round_id,
          'unitId', o.unit_id, 'unitName', u.name, 'siteId', o.site_id, 'siteName', s.name,
          'hostId', o.host_id, 'hostName', h.name, 'starts', ${epoch('o.starts')}, 'ends', ${epoch('o.ends')},
          'seats', o.seats, 'takenSeats', coalesce(v.taken, '{}'), 'queue', coalesce(v.queue, '[]'),
          'topic', o.topic, 'programme', o.programme, 'meetingPlace', o.meeting_place,
          'state', o.state, 'calledOffWhy', o.called_off_why, 'version', o.version) ORDER BY o.starts, s.name, o.id), '[]')
        FROM openings o
        JOIN units u ON u.id = o.unit_id
        JOIN sites s ON s.id = o.site_id
        JOIN employees h ON h.id = o.host_id
        LEFT JOIN (
          SELECT o.id, array_agg(v.seat) FILTER (WHERE v.state IN ('registered', 'pending')) AS taken,
                 json_agg(json_build_object('visitId', v.id, 'visitorId', v.visitor_id) ORDER BY v.queued_at, v.id)
                   FILTER (WHERE v.state = 'waitlisted') AS queue
          FROM visits v JOIN openings o ON o.id = v.opening_id
          WHERE v.state IN ('registered', 'pending', 'waitlisted') AND ${openings}
          GROUP BY o.id) v ON v.id = o.id
        WHERE ${openings})
    )::text AS found`;
  const found = JSON.parse(row!.found) as { rounds: RoundRow[]; openings: OpeningRow[] };
  return {
    rounds: new Map(found.rounds.map((round) => [round.id, readRound(round)])),
    openings: found.openings.map((opening) => ({ ...opening, starts: new Date(opening.starts), ends: new Date(opening.ends) })),
  };
}

function readRound(round: RoundRow): RoundView {
  return { ...round, signUpOpens: new Date(round.signUpOpens), signUpCloses: new Date(round.signUpCloses) };
}
