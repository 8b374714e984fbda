import { firstItems } from '@/lib/brief/rules';
import { addCivilDays, civilDateOf } from '@/lib/platform/time';
import { proposalStates, type ProposalState } from '@/lib/proposals/types';
import { lead } from './people';
import { asDateColumn } from './placement';
import { comment, proposals, suggestion, voices, type ProposalPlan } from './proposals';
import type { SiteKey } from './places';
import type { Sown } from './sown';

const aDay = 86_400_000;

/** The brief, and proposals that answer most of it, in each state there is. */
export async function makeProposals(sown: Sown, projectId: string, now: Date): Promise<void> {
  const { tx, nextId, placement } = sown;
  const itemIds: string[] = [];
  for (const [index, item] of firstItems(String(placement.projectEnds).slice(0, 4)).entries()) {
    const id = nextId();
    itemIds.push(id);
    await tx.briefItem.create({ data: { ...item, id, projectId, position: index + 1, createdAt: now } });
  }
  const findings = await tx.finding.findMany({ where: { projectId }, orderBy: { number: 'asc' }, select: { id: true } });
  const made = new Map<string, string>();
  for (const [index, plan] of proposals.entries()) {
    const id = nextId();
    made.set(plan.key, id);
    await makeOne(sown, { id, projectId, number: index + 1, plan, variantOfId: made.get(plan.variantOf ?? '') ?? null, now });
    for (const number of plan.findings) {
      const findingId = findings[number - 1]?.id;
      if (findingId) await tx.proposalFinding.create({ data: { proposalId: id, findingId, addedById: sown.person[lead]!, addedAt: now } });
    }
    for (const [place, answer] of Object.entries(plan.answers)) {
      await tx.proposalAnswer.create({ data: { proposalId: id, itemId: itemIds[Number(place) - 1]!, ...answer } });
    }
  }
  await makeHearing(sown, made.get('host')!, now);
}

type One = { id: string; projectId: string; number: number; plan: ProposalPlan; variantOfId: string | null; now: Date };

async function makeOne({ tx, nextId, person, site }: Sown, { id, projectId, number, plan, variantOfId, now }: One): Promise<void> {
  const { author, state, forNonDigital = false, before, content, decision } = plan;
  const sites = Object.fromEntries(Object.entries(content.sites).map(([key, text]) => [site[key as SiteKey], text]));
  const authorId = person[author]!;
  const begun = new Date(now.getTime() - 9 * aDay);
  const heard = proposalStates.indexOf(state) >= proposalStates.indexOf('hearing');
  // A hearing that is under way lasts ten days more; those before it are over.
  const until = heard ? asDateColumn(addCivilDays(civilDateOf(now), state === 'hearing' ? 10 : -2)) : null;
  const version = before ? 2 : 1;
  await tx.proposal.create({ data: { id, projectId, number, authorId, variantOfId, state, version, forNonDigital, hearingUntil: until, createdAt: begun } });
  const words = { ...content, sites };
  const versions = before ? [{ ...words, ...before, sites: {} }, words] : [words];
  for (const [index, data] of versions.entries()) {
    const writerId = index === 0 ? authorId : person[lead]!;
    await tx.proposalVersion.create({ data: { ...data, proposalId: id, number: index + 1, writerId, writtenAt: new Date(begun.getTime() + index * aDay) } });
  }
  const way: ProposalState[] = proposalStates.slice(0, proposalStates.indexOf(state) + 1);
  for (const [index, toState] of way.slice(1).entries()) {
    const step = { fromState: way[index]!, toState, actorId: person[lead]!, at: new Date(begun.getTime() + (index + 2) * aDay) };
    const decided = toState === 'decided' && decision;
    await tx.proposalMove.create({
      data: {
        ...{ ...step, id: nextId(), proposalId: id, until: toState === 'hearing' ? until : null },
        ...(decided && { outcome: decided.outcome, decidedBy: decided.by, decidedOn: asDateColumn(addCivilDays(civilDateOf(now), -1)), reason: decided.why }),
      },
    });
  }
}

/** What people have said so far in the hearing that is open. */
async function makeHearing({ tx, nextId, person }: Sown, proposalId: string, now: Date): Promise<void> {
  const at = new Date(now.getTime() - 2 * aDay);
  for (const { by, stance, reason } of voices) {
    await tx.proposalVoice.create({ data: { proposalId, employeeId: person[by]!, stance, reason, version: 2, at } });
  }
  const id = nextId();
  const { answer, ...said } = comment;
  await tx.proposalComment.create({ data: { id, proposalId, authorId: person[said.by]!, text: said.text, at } });
  await tx.proposalComment.create({
    data: { id: nextId(), proposalId, replyToId: id, authorId: person[answer.by]!, text: answer.text, at: new Date(at.getTime() + 3_600_000) },
  });
  const { by, ...words } = suggestion;
  await tx.proposalSuggestion.create({ data: { id: nextId(), proposalId, authorId: person[by]!, baseVersion: 2, at, ...words } });
}
