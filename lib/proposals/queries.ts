import 'server-only';
import { database, type Reader } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';
import { isId } from '../platform/text';
import type { Content, Decision, ProposalSummary, ProposalView, Standing, Variant } from './types';

const { sql } = Prisma;

type Row = Omit<ProposalSummary, 'stateAt' | 'decision'> & { stateAt: Date; outcome: Decision['outcome'] | null; by: string | null; on: string | null; why: string | null };

/** The proposals that `where` says something about as `p`, newest number first within the caller's order. */
function readSummaries(reader: Reader, where: Prisma.Sql): Promise<Row[]> {
  return reader.$queryRaw<Row[]>`
    SELECT p.id::text, p.number, v.title, v.statement, p.author_id::text AS "authorId", author.name AS author, p.state::text,
           p.variant_of_id::text AS "variantOfId", p.for_non_digital AS "forNonDigital", p.version, p.hearing_until::text AS "hearingUntil",
           ARRAY(SELECT employee_id::text FROM proposal_editors WHERE proposal_id = p.id AND removed_at IS NULL) AS "editorIds",
           (SELECT count(*)::int FROM proposal_suggestions WHERE proposal_id = p.id AND state = 'open') AS "openSuggestions",
           coalesce(moved.at, p.created_at) AS "stateAt", decided.outcome::text, decided.decided_by AS by, decided.decided_on::text AS on, decided.reason AS why
    FROM proposals AS p JOIN proposal_versions AS v ON v.proposal_id = p.id AND v.number = p.version
    JOIN employees AS author ON author.id = p.author_id
    LEFT JOIN LATERAL (SELECT at FROM proposal_moves WHERE proposal_id = p.id AND from_state <> to_state ORDER BY at DESC, id DESC LIMIT 1) AS moved ON TRUE
    LEFT JOIN LATERAL (SELECT outcome, decided_by, decided_on, reason FROM proposal_moves
                       WHERE proposal_id = p.id AND to_state = 'decided' ORDER BY at DESC, id DESC LIMIT 1) AS decided ON p.state = 'decided'
    WHERE ${where} ORDER BY p.number`;
}

function toSummary({ outcome, by, on, why, ...row }: Row): ProposalSummary {
  return { ...row, decision: outcome && { outcome, by: by!, on: on!, why: why! } };
}

/** A project's proposals by number, in whatever state. Everybody may read them. */
export async function listProposals(projectId: string, reader: Reader = database()): Promise<ProposalSummary[]> {
  return (await readSummaries(reader, sql`p.project_id = ${projectId}::uuid`)).map(toSummary);
}

/** One proposal with its words in force; null when there is none. */
export async function getProposal(id: string, reader: Reader = database()): Promise<ProposalView | null> {
  if (!isId(id)) return null;
  const [row] = await readSummaries(reader, sql`p.id = ${id}::uuid`);
  if (!row) return null;
  const summary = toSummary(row);
  const more = await reader.proposal.findUniqueOrThrow({
    where: { id },
    select: {
      projectId: true,
      editors: { where: { removedAt: null }, orderBy: { namedAt: 'asc' }, select: { employee: { select: { id: true, name: true } } } },
      versions: { where: { number: summary.version }, include: { writer: { select: { name: true } } } },
    },
  });
  const version = more.versions[0]!;
  return {
    ...summary,
    projectId: more.projectId,
    content: contentOf(version),
    writtenAt: version.writtenAt,
    writer: version.writer.name,
    editors: more.editors.map(({ employee }) => employee),
    variantOf: summary.variantOfId ? ((await listVariants(sql`p.id = ${summary.variantOfId}::uuid`, reader))[0] ?? null) : null,
    variants: await listVariants(sql`p.variant_of_id = ${id}::uuid`, reader),
  };
}

function listVariants(where: Prisma.Sql, reader: Reader): Promise<Variant[]> {
  return reader.$queryRaw<Variant[]>`
    SELECT p.id::text, p.number, v.title, p.state::text FROM proposals AS p
    JOIN proposal_versions AS v ON v.proposal_id = p.id AND v.number = p.version WHERE ${where} ORDER BY p.number`;
}

/** A version's columns as words. */
export function contentOf(row: Omit<Content, 'sites'> & { sites: unknown }): Content {
  const { title, statement, audience, cost, needs, risks, sites } = row;
  return { title, statement, audience, cost, needs, risks, sites: sites as Record<string, string> };
}


/** What commands decide by: a proposal as it stands now, for after its row is locked. */
export async function getStanding(proposalId: string, reader: Reader): Promise<Standing | null> {
  const rows = await reader.$queryRaw<Standing[]>`
    SELECT p.id::text, p.project_id::text AS "projectId", p.number, v.title, p.state::text, p.author_id::text AS "authorId", p.version,
           p.hearing_until::text AS "hearingUntil",
           ARRAY(SELECT employee_id::text FROM proposal_editors WHERE proposal_id = p.id AND removed_at IS NULL) AS "editorIds"
    FROM proposals AS p JOIN proposal_versions AS v ON v.proposal_id = p.id AND v.number = p.version WHERE p.id = ${proposalId}::uuid`;
  return rows[0] ?? null;
}

/** The words of one version. */
export async function getVersion(proposalId: string, number: number, reader: Reader = database()): Promise<(Content & { writer: string }) | null> {
  const row = await reader.proposalVersion.findUnique({
    where: { proposalId_number: { proposalId, number } },
    include: { writer: { select: { name: true } } },
  });
  return row && { ...contentOf(row), writer: row.writer.name };
}
