import { randomUUID } from 'node:crypto';
import { takeStep } from '@/lib/coding/commands';
import type { CodingState } from '@/lib/coding/types';
import { adoptDefaults } from '@/lib/codebook/commands';
import { listThemes } from '@/lib/codebook/queries';
import type { Theme } from '@/lib/codebook/types';
import { toCodePoints } from '@/lib/passages/offsets/rules';
import { loadActor } from '@/lib/platform/auth/actor';
import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';
import { makeObservation, makeProject } from '@/prisma/seed/factories';
import { makeEmployee } from '@/prisma/seed/factories-organisation';

export const facts = '👋🏽 Borgeren kom kl. 10. Hun ventede i 20 minutter på hjælp. Så gik hun igen.';

export async function must<Value>(answer: Promise<{ ok: true; value: Value } | { ok: false; reason: string }>): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.value;
}

export type CodingProject = { lead: Actor; coder: Actor; outsider: Actor; projectId: string; observationId: string; themes: Theme[] };

/** A current project with the default codebook, a lead, somebody with the right to code, and one handed-in observation. */
export async function makeCodingProject(now: Date): Promise<CodingProject> {
  const db = database();
  const { id: projectId } = await makeProject(db, { current: true });
  const [first, second, third] = [await makeEmployee(db, { roles: ['lead'] }), await makeEmployee(db), await makeEmployee(db)];
  await db.coder.create({ data: { projectId, employeeId: second.id, grantedById: first.id, grantedAt: now } });
  const actor = async ({ id }: { id: string }) => (await loadActor(id))!;
  const [lead, coder, outsider] = [await actor(first), await actor(second), await actor(third)];
  await must(adoptDefaults(lead, {}, now));
  const { unitId, siteId } = outsider;
  const { id: observationId } = await makeObservation(db, { projectId, authorId: outsider.id, unitId, siteId, facts });
  return { lead, coder, outsider, projectId, observationId, themes: await listThemes(projectId) };
}

/** Marks these words of the observation's facts as the coding page would. */
export async function markWords(
  actor: Actor,
  { observationId, words, themeId, version = 1, now, text = facts, id = randomUUID() }: { observationId: string; words: string; themeId: string; version?: number; now: Date; text?: string; id?: string },
): Promise<CodingState> {
  const at = text.indexOf(words);
  const [from, to] = [toCodePoints(text, at), toCodePoints(text, at + words.length)];
  return must(takeStep(actor, { kind: 'mark', id, observationId, version, passageId: randomUUID(), field: 'facts', from, to, themeId }, now));
}
