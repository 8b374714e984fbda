import 'server-only';
import { database, type Reader } from '../platform/db/client';
import { isId } from '../platform/text';
import type { Method, Placement } from '../planner/types';
import { noWaiver, readFigures, readFirstCome, readInput, readLeftOut, readLevels, readProgress, readUnplaced, readWaiver } from './kept/schema';
import { countFigures, isExplaining } from './rules';
import type { Names, PlanFailure, PlanLine, PlanState, PlanVersion, Progress } from './types';

/** After this long without a sign of life whoever ran a plan is gone, and the plan is as good as stopped. */
const SILENT_SECONDS = 20;

type LineRow = Omit<PlanLine, 'failure'> & { failure: PlanFailure | null; silent: boolean };

/** The versions of a round, the latest first. One whose runner has gone silent is shown as stopped. */
export async function listPlans(roundId: string, reader: Reader = database()): Promise<PlanLine[]> {
  if (!isId(roundId)) return [];
  const rows = await reader.$queryRaw<LineRow[]>`
    SELECT p.id::text, p.number, p.state::text, p.origin::text, p.made_at AS "madeAt", e.name AS "madeBy",
           b.number AS "baseNumber", p.note, p.published_at AS "publishedAt", p.failure,
           (SELECT count(DISTINCT employee_id)::int FROM plan_visits WHERE plan_id = p.id) AS placed,
           (SELECT count(*)::int FROM plan_unplaced WHERE plan_id = p.id) AS unplaced,
           p.heartbeat_at < now() - make_interval(secs => ${SILENT_SECONDS}) AS silent
    FROM plans p JOIN employees e ON e.id = p.made_by_id LEFT JOIN plans b ON b.id = p.base_id
    WHERE p.round_id = ${roundId}::uuid
    ORDER BY p.number DESC`;
  return rows.map(({ silent, ...row }) => ({ ...row, state: shownState(row.state, silent) }));
}

function shownState(state: PlanState, silent: boolean): PlanState {
  return state === 'running' && silent ? 'stopped' : state;
}

/** A version with all it holds; null when there is none. */
export async function getPlan(planId: string, reader: Reader = database()): Promise<PlanVersion | null> {
  if (!isId(planId)) return null;
  const row = await reader.plan.findUnique({ where: { id: planId } });
  if (!row) return null;
  // One after the other: relations that are read along come side by side, which a transaction's one connection cannot.
  const visits = await reader.planVisit.findMany({ where: { planId }, orderBy: [{ employeeId: 'asc' }, { openingId: 'asc' }] });
  const unplaced = await reader.planUnplaced.findMany({ where: { planId }, orderBy: { employeeId: 'asc' } });
  const line = (await listPlans(row.roundId, reader)).find(({ id }) => id === planId);
  const input = readInput(row.input);
  if (!line || !input) return null;
  const placed = visits.map(({ employeeId, openingId, overrideReason }) => ({ person: employeeId, opening: openingId, overrideReason }));
  return {
    ...line,
    roundId: row.roundId,
    inputAt: row.inputAt,
    seed: row.seed,
    input,
    waivers: row.origin === 'trial' || row.baseId ? readWaiver(row.relaxations) : noWaiver,
    progress: readProgress(row.progress),
    explaining: (await getPlanProgress(planId, reader))?.explaining ?? false,
    visits: placed,
    left: unplaced.map(({ employeeId, reason, details }) => readUnplaced(employeeId, reason, details)),
    levels: readLevels(row.levels),
    firstCome: readFirstCome(row.firstCome),
    // Judged when it was made, not at each look: the checker goes through everybody's week.
    figures: readFigures(row.figures) ?? countFigures(input, placed),
    method: row.method as Method | 'byHand' | null,
    fellBack: row.fellBack,
    milliseconds: row.milliseconds,
    leftOut: readLeftOut(row.leftOut),
  };
}

/** How a plan in the making stands, for the page that waits for it. */
export async function getPlanProgress(planId: string, reader: Reader = database()): Promise<{ state: PlanState; progress: Progress; explaining: boolean } | null> {
  if (!isId(planId)) return null;
  const [row] = await reader.$queryRaw<{ state: PlanState; progress: unknown; silent: boolean }[]>`
    SELECT state::text, progress, heartbeat_at < now() - make_interval(secs => ${SILENT_SECONDS}) AS silent
    FROM plans WHERE id = ${planId}::uuid`;
  if (!row) return null;
  const progress = readProgress(row.progress);
  return { state: shownState(row.state, row.silent), progress, explaining: isExplaining(row.state, progress, row.silent) };
}

/** Names of everybody and everything a plan can speak of. */
export async function loadNames(reader: Reader = database()): Promise<Names> {
  const named = { select: { id: true, name: true } } as const;
  const [people, units, sites, desks] = await Promise.all([
    reader.employee.findMany(named),
    reader.unit.findMany(named),
    reader.site.findMany(named),
    reader.desk.findMany({ select: { id: true, name: true, site: { select: { name: true } } } }),
  ]);
  const byId = (rows: { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
  return {
    people: byId(people),
    units: byId(units),
    sites: byId(sites),
    desks: new Map(desks.map(({ id, name, site }) => [id, `${name}, ${site.name}`])),
  };
}

/** The visits of a round that stand now, as a plan would have them. */
export async function listHeldVisits(roundId: string, reader: Reader = database()): Promise<Placement[]> {
  const rows = await reader.visit.findMany({
    where: { opening: { roundId }, state: 'registered' },
    select: { visitorId: true, openingId: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ visitorId, openingId }) => ({ person: visitorId, opening: openingId }));
}
