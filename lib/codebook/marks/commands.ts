import 'server-only';
import { reverseStep } from '../../coding-steps/commands';
import type { Actor } from '../../platform/auth/types';
import type { Transaction } from '../../platform/db/client';
import { refuse, succeed } from '../../platform/result';
import { changeCodebook, findUnchanged, lastPosition, type Changed } from '../commands';
import { getLastChange } from '../queries';
import { branchOf, nextColour } from '../rules';
import type { MergeThemeInput, SplitThemeInput, UndoCodebookInput } from '../schema';

/** Gives all marks of one theme another in its place, and takes the first out of use; what stood under it goes along. */
export function mergeTheme(actor: Actor, { themeId, version, intoId }: MergeThemeInput, now: Date): Promise<Changed> {
  return changeCodebook(actor, now, async ({ tx, themes, step }) => {
    const theme = findUnchanged(themes, { themeId, version });
    if ('reason' in theme) return { ok: false, ...theme };
    const into = themes.find(({ id }) => id === intoId);
    if (!into || into.retired || theme.retired) return refuse('themeGone');
    if (intoId === themeId) return refuse('ownTheme');
    if (branchOf(themes, themeId).has(intoId)) return refuse('underItself');
    const children = themes.filter(({ parentId }) => parentId === themeId);
    const stepId = await step('mergeTheme', [theme, ...children]);
    await moveMarks(tx, { stepId, from: themeId, to: intoId });
    await tx.theme.updateMany({ where: { parentId: themeId }, data: { parentId: intoId, version: { increment: 1 } } });
    const data = { retiredAt: now, mergedIntoId: intoId, version: { increment: 1 } };
    await tx.theme.update({ where: { id: themeId }, data, select: { id: true } });
    return succeed({ id: intoId });
  });
}

/** Makes a new theme beside this one, and gives it the chosen passages. */
export function splitTheme(actor: Actor, { themeId, version, name, passageIds }: SplitThemeInput, now: Date): Promise<Changed> {
  return changeCodebook(actor, now, async ({ tx, projectId, themes, step }) => {
    const theme = findUnchanged(themes, { themeId, version });
    if ('reason' in theme) return { ok: false, ...theme };
    if (passageIds.length === 0) return refuse('nothingChosen');
    const { parentId, colour: _colour, definition, examples } = theme;
    const made = await tx.theme.create({
      data: { projectId, parentId, name, definition, examples, colour: nextColour(themes), position: lastPosition(themes, parentId), createdAt: now },
      select: { id: true },
    });
    const stepId = await step('splitTheme', [made.id]);
    await moveMarks(tx, { stepId, from: themeId, to: made.id, passageIds });
    return succeed(made);
  });
}

/** Each coder's mark goes over as theirs. Who had both themes on a passage is left with one of them. */
async function moveMarks(tx: Transaction, { stepId, from, to, passageIds }: { stepId: string; from: string; to: string; passageIds?: string[] }) {
  const only = passageIds ?? null;
  await tx.$executeRaw`
    INSERT INTO codings (id, project_id, observation_id, passage_id, theme_id, coder_id, created_at, made_in_id)
    SELECT gen_random_uuid(), project_id, observation_id, passage_id, ${to}::uuid, coder_id, created_at, ${stepId}::uuid
    FROM codings WHERE theme_id = ${from}::uuid AND removed_in_id IS NULL AND (${only}::uuid[] IS NULL OR passage_id = ANY(${only}::uuid[]))
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    UPDATE codings SET removed_in_id = ${stepId}::uuid
    WHERE theme_id = ${from}::uuid AND removed_in_id IS NULL AND (${only}::uuid[] IS NULL OR passage_id = ANY(${only}::uuid[]))`;
}

type Before = { parentId: string | null; position: number; name: string; definition: string; examples: string; colour: number; retired: boolean; mergedIntoId: string | null };

/** Undoes the last change to the codebook, if it is still the one the reader saw. */
export function undoCodebook(actor: Actor, { stepId }: UndoCodebookInput, now: Date): Promise<Changed> {
  return changeCodebook(actor, now, async ({ tx, projectId }) => {
    const last = await getLastChange(projectId, tx);
    if (!last) return refuse('nothingToUndo');
    if (last.id !== stepId) return refuse('changedMeanwhile');
    const { before } = await tx.codingStep.findUniqueOrThrow({ where: { id: stepId }, select: { before: true } });
    await reverseStep(tx, stepId, actor, now);
    for (const [id, fields] of Object.entries(before as Record<string, Before | null>)) {
      // What was new cannot be deleted; it goes out of use, and not with marks on it that somebody made since.
      if (!fields && (await tx.coding.count({ where: { themeId: id, removedInId: null } })) > 0) return undoRefused();
      const { retired = true, ...rest } = fields ?? {};
      const data = { ...rest, retiredAt: retired ? now : null, version: { increment: 1 } };
      await tx.theme.update({ where: { id }, data, select: { id: true } });
    }
    return succeed({ id: stepId });
  }).catch((error: unknown) => {
    if (error instanceof InUse) return refuse('inUse');
    throw error;
  });
}

/** Thrown, so that the transaction takes back what was already reversed. */
class InUse extends Error {}
function undoRefused(): never {
  throw new InUse('a theme that would be undone has marks');
}
