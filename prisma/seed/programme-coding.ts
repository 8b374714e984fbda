import { createHash } from 'node:crypto';
import { defaultThemes } from '@/lib/codebook/defaults/rules';
import { toCodePoints } from '@/lib/passages/offsets/rules';
import { marks, secondCoder } from './marks';
import { lead } from './people';
import type { Sown } from './sown';

/** The default codebook, a second coder, and what the two have marked in the pilot's observations. */
export async function makeCoding({ tx, nextId, person }: Sown, projectId: string, now: Date): Promise<void> {
  const coders = { lead: person[lead]!, second: person[secondCoder]! };
  const themeIds = new Map<string, string>();
  for (const [index, theme] of defaultThemes.entries()) {
    const id = nextId();
    themeIds.set(theme.name, id);
    await tx.theme.create({ data: { ...theme, id, projectId, position: index + 1, colour: index + 1, createdAt: now } });
  }
  await tx.coder.create({ data: { projectId, employeeId: coders.second, grantedById: coders.lead, grantedAt: now } });
  for (const { words, field, theme, by } of marks) {
    const observation = await tx.observation.findFirst({
      where: { projectId, state: 'submitted', [field]: { contains: words } },
      select: { id: true, version: true, facts: true, quote: true, interpretation: true, comparisonText: true, idea: true },
    });
    if (!observation) throw new Error(`No observation says: ${words}`);
    const whole = observation[field];
    const at = whole.indexOf(words);
    const span = { fromChar: toCodePoints(whole, at), toChar: toCodePoints(whole, at + words.length) };
    for (const who of by ? [by] : (['lead', 'second'] as const)) {
      const coderId = coders[who];
      const { id: madeInId } = await tx.codingStep.create({ data: { id: nextId(), projectId, actorId: coderId, kind: 'mark', codebook: false, at: now } });
      const key = { observationId: observation.id, field, ...span, removedInId: null };
      const textHash = createHash('sha256').update(whole, 'utf8').digest('hex');
      const passage =
        (await tx.passage.findFirst({ where: key, select: { id: true } })) ??
        (await tx.passage.create({ data: { ...key, id: nextId(), projectId, text: words, textHash, version: observation.version, createdAt: now, madeInId } }));
      const given = { projectId, observationId: observation.id, coderId };
      await tx.coding.create({ data: { ...given, id: nextId(), passageId: passage.id, themeId: themeIds.get(theme)!, createdAt: now, madeInId } });
      await tx.codedText.createMany({ data: { ...given, begunAt: now, doneAt: now }, skipDuplicates: true });
    }
  }
}
