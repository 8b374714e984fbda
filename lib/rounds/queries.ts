import 'server-only';
import { database, type Reader } from '../platform/db/client';
import { holidayOn } from '../platform/holidays';
import { isId } from '../platform/text';
import { civilDateOf } from '../platform/time';
import { isoWeeksFrom, takesOffers, weekDays } from './rules';
import type { RoundCounts, RoundView, RoundWithCounts, WeekDay } from './types';

const columns = {
  id: true,
  projectId: true,
  name: true,
  isoYear: true,
  isoWeek: true,
  mode: true,
  state: true,
  signUpOpens: true,
  signUpCloses: true,
  cancelHours: true,
  visitsPerPerson: true,
  approval: true,
  approvalHours: true,
} as const;

export async function getRound(roundId: string, reader: Reader = database()): Promise<RoundView | null> {
  if (!isId(roundId)) return null;
  return reader.round.findUnique({ where: { id: roundId }, select: columns });
}

/** How many times a round's settings have been saved; its form says on which of them it builds. */
export async function getRoundVersion(roundId: string, reader: Reader = database()): Promise<number> {
  const { version } = await reader.round.findUniqueOrThrow({ where: { id: roundId }, select: { version: true } });
  return version;
}

/** The project's rounds, the latest week first, with what is offered and taken in each. */
export async function listRounds(projectId: string, reader: Reader = database()): Promise<RoundWithCounts[]> {
  const rounds = await reader.round.findMany({
    where: { projectId },
    select: columns,
    orderBy: [{ isoYear: 'desc' }, { isoWeek: 'desc' }, { id: 'desc' }],
  });
  const counts = await countsByRound(reader, rounds.map((round) => round.id));
  return rounds.map((round) => ({ ...round, counts: counts.get(round.id) ?? none }));
}

export async function getRoundCounts(roundId: string, reader: Reader = database()): Promise<RoundCounts> {
  return (await countsByRound(reader, [roundId])).get(roundId) ?? none;
}

/** The rounds to which a host may offer openings now, the nearest week first. */
export async function listRoundsTakingOffers(
  projectId: string,
  now: Date,
  reader: Reader = database(),
): Promise<RoundView[]> {
  const rounds = await reader.round.findMany({
    where: { projectId, state: { not: 'closed' } },
    select: columns,
    orderBy: [{ isoYear: 'asc' }, { isoWeek: 'asc' }, { id: 'asc' }],
  });
  return rounds.filter((round) => takesOffers(round, now));
}

/** Monday to Sunday of a week with holidays and clock changes. */
export function getWeekDays(isoYear: number, isoWeek: number): WeekDay[] {
  return weekDays(isoYear, isoWeek, holidayOn);
}

/** The weeks a round can be made for, from this one on; `also` is a week that must be among them. */
export function listWeeks(
  now: Date,
  count: number,
  also?: { isoYear: number; isoWeek: number },
): { isoYear: number; isoWeek: number; days: WeekDay[] }[] {
  const weeks = isoWeeksFrom(civilDateOf(now), count);
  const known = !also || weeks.some((week) => week.isoYear === also.isoYear && week.isoWeek === also.isoWeek);
  return (known ? weeks : [also, ...weeks]).map(({ isoYear, isoWeek }) => ({
    isoYear,
    isoWeek,
    days: getWeekDays(isoYear, isoWeek),
  }));
}

const none: RoundCounts = { openings: 0, seats: 0, taken: 0, waiting: 0, hosts: 0 };

async function countsByRound(reader: Reader, roundIds: string[]): Promise<Map<string, RoundCounts>> {
  if (roundIds.length === 0) return new Map();
  const rows = await reader.$queryRaw<(RoundCounts & { id: string })[]>`
    WITH people AS (
      SELECT opening_id,
             count(*) FILTER (WHERE state IN ('registered', 'pending')) AS taken,
             count(*) FILTER (WHERE state = 'waitlisted') AS waiting
      FROM visits WHERE opening_id IN (SELECT id FROM openings WHERE round_id = ANY(${roundIds}::uuid[]))
      GROUP BY opening_id)
    SELECT round_id::text AS id, count(*)::int AS openings, sum(seats)::int AS seats,
           coalesce(sum(taken), 0)::int AS taken, coalesce(sum(waiting), 0)::int AS waiting,
           count(DISTINCT host_id)::int AS hosts
    FROM openings LEFT JOIN people ON people.opening_id = openings.id
    WHERE round_id = ANY(${roundIds}::uuid[]) AND state = 'offered'
    GROUP BY round_id`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
