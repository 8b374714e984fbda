import { addCivilDays, civilDateOf } from '@/lib/platform/time';
import { findings, memo } from './findings';
import { secondCoder } from './marks';
import { lead } from './people';
import type { Sown } from './sown';

/** Findings that rest on what has been marked, by those who marked it. */
export async function makeFindings({ tx, nextId, person }: Sown, projectId: string, now: Date): Promise<void> {
  const actorId = person[lead]!;
  for (const [index, { statement, questions, state, counterSought, evidence }] of findings.entries()) {
    const id = nextId();
    const by = { changedAt: now, changedById: actorId, stateAt: now, stateById: actorId };
    const search = counterSought && { counterSought, counterOn: new Date(`${addCivilDays(civilDateOf(now), -1)}T00:00:00Z`) };
    await tx.finding.create({ data: { id, projectId, number: index + 1, statement, questions, state, createdAt: now, ...by, ...search } });
    const line = { findingId: id, actorId, at: now };
    await tx.findingChange.create({ data: { ...line, id: nextId(), kind: 'made' } });
    for (const { side, words, note } of evidence) {
      const passage = await tx.passage.findFirst({ where: { projectId, text: words }, select: { id: true } });
      if (!passage) throw new Error(`Nobody has marked: ${words}`);
      const passageId = passage.id;
      await tx.findingPassage.create({ data: { id: nextId(), findingId: id, passageId, side, note, addedById: actorId, addedAt: now } });
      await tx.findingChange.create({ data: { ...line, id: nextId(), kind: 'attached', before: { passageId, to: side } } });
    }
    if (state !== 'idea') await tx.findingChange.create({ data: { ...line, id: nextId(), kind: 'moved', before: { state: 'idea' } } });
    if (state === 'draft') await tx.memo.create({ data: { id: nextId(), findingId: id, authorId: person[secondCoder]!, text: memo, writtenAt: now } });
  }
}
