import 'server-only';
import { canReadFinding, canWriteFindings } from '../../findings/access';
import { listEvidenceFacts, listHeldBack } from '../../findings/evidence/queries';
import { getFinding, listFindings } from '../../findings/queries';
import { strengthOf } from '../../findings/strength/rules';
import type { Strength } from '../../findings/strength/types';
import type { Actor } from '../../platform/auth/types';
import { database, type Reader } from '../../platform/db/client';
import type { Ground, Grounds, ProposalUse } from './types';

/** The findings these proposals rest on, by proposal; dropped ones bear nothing and are left out. */
export async function listGroundIds(proposalIds: readonly string[], reader: Reader = database()): Promise<Map<string, string[]>> {
  const rows = await reader.proposalFinding.findMany({
    where: { proposalId: { in: [...proposalIds] }, removedAt: null, finding: { state: { not: 'dropped' } } },
    orderBy: { finding: { number: 'asc' } },
    select: { proposalId: true, findingId: true },
  });
  const byProposal = new Map<string, string[]>(proposalIds.map((id) => [id, []]));
  for (const { proposalId, findingId } of rows) byProposal.get(proposalId)?.push(findingId);
  return byProposal;
}

/** How well each of these proposals is backed by all its findings together. */
export async function listStrengths(proposalIds: readonly string[], reader: Reader = database()): Promise<Map<string, Strength>> {
  const grounds = await listGroundIds(proposalIds, reader);
  const facts = await listEvidenceFacts([...new Set([...grounds.values()].flat())], reader);
  return new Map([...grounds].map(([id, findings]) => [id, strengthOf(findings.flatMap((finding) => facts.get(finding) ?? []))]));
}

/** What a proposal rests on as the actor may read it. */
export async function getGrounds(actor: Actor, proposalId: string, reader: Reader = database()): Promise<Grounds> {
  const ids = (await listGroundIds([proposalId], reader)).get(proposalId)!;
  const strength = (await listStrengths([proposalId], reader)).get(proposalId)!;
  const list: Ground[] = [];
  for (const findingId of ids) {
    const finding = await getFinding(findingId, reader);
    if (!finding || !canReadFinding(actor, finding)) {
      list.push({ findingId, finding: null, heldBack: 0 });
      continue;
    }
    const about = finding.evidence.map(({ passage }) => passage.observationId);
    const hidden = canWriteFindings(actor) ? new Set<string>() : await listHeldBack(actor.id, about);
    const evidence = finding.evidence.filter(({ passage }) => !hidden.has(passage.observationId));
    list.push({ findingId, finding: { ...finding, evidence }, heldBack: finding.evidence.length - evidence.length });
  }
  return { list, strength };
}

/** The project's findings the actor could still let a proposal rest on. */
export async function listPossibleGrounds(actor: Actor, projectId: string, taken: readonly string[]): Promise<{ id: string; number: number; statement: string }[]> {
  const findings = await listFindings(projectId);
  return findings
    .filter((finding) => finding.state !== 'dropped' && canReadFinding(actor, finding) && !taken.includes(finding.id))
    .map(({ id, number, statement }) => ({ id, number, statement }));
}

/** The proposals that rest on a finding, by number. */
export function listUsesOfFinding(findingId: string, reader: Reader = database()): Promise<ProposalUse[]> {
  return reader.$queryRaw<ProposalUse[]>`
    SELECT g.finding_id::text AS "findingId", p.id::text, p.number, v.title, p.state::text
    FROM proposal_findings AS g JOIN proposals AS p ON p.id = g.proposal_id
    JOIN proposal_versions AS v ON v.proposal_id = p.id AND v.number = p.version
    WHERE g.finding_id = ${findingId}::uuid AND g.removed_at IS NULL ORDER BY p.number`;
}
