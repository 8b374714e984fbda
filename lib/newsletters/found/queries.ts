import 'server-only';
import { listFindings } from '../../findings/queries';
import { getNamePoll, listNames } from '../../names/queries';
import { endedOn, isOpen } from '../../names/rules';
import { database, type Reader } from '../../platform/db/client';
import { startOfCivilDay } from '../../platform/time';
import { getCurrentProject } from '../../projects/queries';
import { sayFound } from './rules';
import type { Found, FoundBlock } from './types';

const MOST_NAMES = 5;

type EventRow = { id: string; title: string; purpose: string; place: string; starts: Date; ends: Date; people: number };

/** What happened in the current project since its last issue, and what comes next: building blocks for the next one. */
export async function listFound(now: Date, reader: Reader = database()): Promise<FoundBlock[]> {
  const project = await getCurrentProject(reader);
  if (!project) return [];
  const last = await reader.newsletter.findFirst({ where: { projectId: project.id, state: 'published' }, orderBy: { publishedAt: 'desc' }, select: { publishedAt: true } });
  const since = last?.publishedAt ?? startOfCivilDay(project.starts);
  // One after the other: within a transaction there is one connection.
  const events = await listEvents(reader, project.id, since);
  const held = events.filter(({ ends }) => ends <= now);
  const coming = events.filter(({ starts }) => starts > now);
  const figures = await countSince(reader, project.id, since, now);
  const participants = held.reduce((sum, { people }) => sum + people, 0);
  const found: Found[] = [
    { kind: 'figures', ...figures, participants, since },
    ...held.map((event) => ({ kind: 'eventHeld' as const, ...event })),
    ...coming.map((event) => ({ kind: 'eventComing' as const, ...event })),
    ...(coming.length > 0 ? [{ kind: 'dates' as const, events: coming }] : []),
    ...(await foundFindings(reader, project.id, since)),
    ...(await foundProposals(reader, project.id)),
    ...(await foundOutcomes(reader, project.id, since)),
    ...(await foundNames(reader, now)),
  ];
  return found.map(sayFound);
}

async function listEvents(reader: Reader, projectId: string, since: Date): Promise<EventRow[]> {
  return reader.$queryRaw<EventRow[]>`
    SELECT e.id::text, e.title, e.purpose, coalesce(s.name, e.place) AS place, e.starts, e.ends,
           (SELECT count(*)::int FROM registrations r WHERE r.event_id = e.id AND r.state = 'registered') AS people
    FROM events e LEFT JOIN sites s ON s.id = e.site_id
    WHERE e.project_id = ${projectId}::uuid AND e.state = 'published' AND e.ends > ${since}::timestamptz
    ORDER BY e.starts, e.id`;
}

async function countSince(reader: Reader, projectId: string, since: Date, now: Date): Promise<{ visits: number; observations: number }> {
  const [row] = await reader.$queryRaw<[{ visits: number; observations: number }]>`
    SELECT (SELECT count(*)::int FROM visits v JOIN openings o ON o.id = v.opening_id JOIN rounds r ON r.id = o.round_id
            WHERE r.project_id = ${projectId}::uuid AND v.state = 'registered' AND v.attendance = 'tookPlace'
              AND o.ends > ${since}::timestamptz AND o.ends <= ${now}::timestamptz) AS visits,
           (SELECT count(*)::int FROM observations WHERE project_id = ${projectId}::uuid AND state = 'submitted'
              AND submitted_at > ${since}::timestamptz AND submitted_at <= ${now}::timestamptz) AS observations`;
  return row;
}

async function foundFindings(reader: Reader, projectId: string, since: Date): Promise<Found[]> {
  const settled = await reader.finding.findMany({ where: { projectId, state: 'settled', stateAt: { gt: since } }, select: { id: true } });
  if (settled.length === 0) return [];
  const ids = new Set(settled.map(({ id }) => id));
  const findings = await listFindings(projectId, reader, ['settled']);
  return findings.filter(({ id }) => ids.has(id)).map(({ id, number, statement }) => ({ kind: 'finding', id, number, statement }));
}

async function foundProposals(reader: Reader, projectId: string): Promise<Found[]> {
  return reader.$queryRaw<Extract<Found, { kind: 'proposal' }>[]>`
    SELECT 'proposal' AS kind, p.id::text, p.number, v.title, v.statement, p.hearing_until::text AS until
    FROM proposals p JOIN proposal_versions v ON v.proposal_id = p.id AND v.number = p.version
    WHERE p.project_id = ${projectId}::uuid AND p.state = 'hearing' ORDER BY p.number`;
}

/** What has been recommended or decided since, as it stands now: what was taken back again is no news. */
async function foundOutcomes(reader: Reader, projectId: string, since: Date): Promise<Found[]> {
  const rows = await reader.proposalMove.findMany({
    where: { at: { gt: since }, toState: { in: ['recommended', 'decided'] }, proposal: { projectId } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { toState: true, outcome: true, decidedBy: true, decidedOn: true, proposal: { select: { id: true, number: true, state: true, version: true, versions: { select: { number: true, title: true, statement: true } } } } },
  });
  const latest = [...new Map([...rows].reverse().map((row) => [row.proposal.id, row])).values()].filter(({ toState, proposal }) => proposal.state === toState);
  return latest
    .sort((a, b) => a.proposal.number - b.proposal.number)
    .flatMap(({ outcome, decidedBy, decidedOn, proposal: { id, number, version, versions } }): Found[] => {
      const { title, statement } = versions.find((one) => one.number === version)!;
      if (!outcome) return [{ kind: 'proposalRecommended', id, number, title, statement }];
      return [{ kind: 'proposalDecided', id, number, title, statement, outcome, by: decidedBy ?? '', on: decidedOn!.toISOString().slice(0, 10) }];
    });
}

async function foundNames(reader: Reader, now: Date): Promise<Found[]> {
  const poll = await getNamePoll(reader);
  if (!poll) return [];
  // Whose voice it is does not matter here.
  const names = await listNames({ id: poll.id }, poll.id, reader);
  if (names.length === 0) return [];
  const open = isOpen(poll, now);
  const first = names.slice(0, MOST_NAMES).map(({ name, voices }) => ({ name, voices }));
  return [{ kind: 'names', closesOn: open ? poll.closesOn : endedOn(poll), open, names: first }];
}
