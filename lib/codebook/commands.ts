import 'server-only';
import { recordStep } from '../coding-steps/commands';
import { isLead } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import { databaseCode, inTransaction, type Transaction } from '../platform/db/client';
import type { Prisma } from '../platform/db/generated/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { getCurrentProject } from '../projects/queries';
import { defaultThemes } from './defaults/rules';
import { listThemes } from './queries';
import { COLOURS, findMoveProblem } from './rules';
import type { AddThemeInput, ChangeThemeInput, MoveThemeInput, RetireThemeInput } from './schema';
import type { CodebookRefusal, CodebookStepKind, Theme } from './types';

export type Changed = Result<{ id: string }, CodebookRefusal>;
type Work = { tx: Transaction; projectId: string; themes: Theme[]; step: (kind: CodebookStepKind, changed: (Theme | string)[]) => Promise<string> };

/**
 * One change to the codebook of the current project: with the project's row held, so that of two who change at once the
 * second sees what the first did, and with the changed themes' earlier fields written down for undoing.
 */
export async function changeCodebook(actor: Actor, now: Date, work: (given: Work) => Promise<Changed>): Promise<Changed> {
  if (!isLead(actor)) return refuse('notLead');
  try {
    return await inTransaction(async (tx) => {
      const project = await getCurrentProject(tx);
      if (!project) return refuse('noProject');
      await lock(tx, { projects: [project.id], themes: (await listThemes(project.id, tx)).map(({ id }) => id) });
      const themes = await listThemes(project.id, tx);
      const step: Work['step'] = (kind, changed) => {
        const before = Object.fromEntries(changed.map((theme) => (typeof theme === 'string' ? [theme, null] : [theme.id, fieldsOf(theme)])));
        return recordStep(tx, { actor, projectId: project.id, kind, codebook: true, before, now });
      };
      return work({ tx, projectId: project.id, themes, step });
    });
  } catch (error) {
    if (databaseCode(error) === '23505') return refuse('nameTaken');
    throw error;
  }
}

/** What undoing puts back. */
function fieldsOf({ parentId, position, name, definition, examples, colour, retired, mergedIntoId }: Theme): Prisma.InputJsonObject {
  return { parentId, position, name, definition, examples, colour, retired, mergedIntoId };
}

/** The theme as the form saw it, or why not. */
export function findUnchanged(themes: Theme[], { themeId, version }: { themeId: string; version: number }): Theme | CodebookRefusal {
  const theme = themes.find(({ id }) => id === themeId);
  if (!theme) return { reason: 'themeGone' };
  return theme.version === version ? theme : { reason: 'changedMeanwhile' };
}

export const lastPosition = (themes: Theme[], parentId: string | null) =>
  Math.max(0, ...themes.filter((theme) => theme.parentId === parentId).map(({ position }) => position)) + 1;

export function addTheme(actor: Actor, { parentId, ...words }: AddThemeInput, now: Date): Promise<Changed> {
  return changeCodebook(actor, now, async ({ tx, projectId, themes, step }) => {
    const problem = findMoveProblem(themes, null, parentId);
    if (problem) return refuse(problem);
    const data = { ...words, projectId, parentId, position: lastPosition(themes, parentId), createdAt: now };
    const theme = await tx.theme.create({ data, select: { id: true } });
    await step('addTheme', [theme.id]);
    return succeed(theme);
  });
}

export function changeTheme(actor: Actor, { themeId, version, ...words }: ChangeThemeInput, now: Date): Promise<Changed> {
  return changeCodebook(actor, now, async ({ tx, themes, step }) => {
    const theme = findUnchanged(themes, { themeId, version });
    if ('reason' in theme) return { ok: false, ...theme };
    await step('changeTheme', [theme]);
    await tx.theme.update({ where: { id: themeId }, data: { ...words, version: { increment: 1 } }, select: { id: true } });
    return succeed({ id: themeId });
  });
}

/** Puts a theme with everything under it elsewhere in the tree, or one up or down among its neighbours. */
export function moveTheme(actor: Actor, { themeId, version, parentId, place }: MoveThemeInput, now: Date): Promise<Changed> {
  return changeCodebook(actor, now, async ({ tx, themes, step }) => {
    const theme = findUnchanged(themes, { themeId, version });
    if ('reason' in theme) return { ok: false, ...theme };
    if (place === 'last') {
      const problem = findMoveProblem(themes, themeId, parentId);
      if (problem) return refuse(problem);
      await step('moveTheme', [theme]);
      const data = { parentId, position: lastPosition(themes, parentId), version: { increment: 1 } };
      await tx.theme.update({ where: { id: themeId }, data, select: { id: true } });
      return succeed({ id: themeId });
    }
    const siblings = themes.filter((other) => other.parentId === theme.parentId && !other.retired);
    const from = siblings.indexOf(theme);
    const to = from + (place === 'up' ? -1 : 1);
    // At the end already: done, as far as anybody can see.
    if (from < 0 || to < 0 || to >= siblings.length) return succeed({ id: themeId });
    const ordered = siblings.filter((_, index) => index !== from);
    ordered.splice(to, 0, theme);
    await step('moveTheme', siblings);
    for (const [index, { id }] of ordered.entries()) {
      await tx.theme.update({ where: { id }, data: { position: index + 1, version: { increment: 1 } }, select: { id: true } });
    }
    return succeed({ id: themeId });
  });
}

/** Takes a theme out of use. Its marks stay and stay readable; what stood under it moves up to where it stood. */
export function retireTheme(actor: Actor, input: RetireThemeInput, now: Date): Promise<Changed> {
  return changeCodebook(actor, now, async ({ tx, themes, step }) => {
    const theme = findUnchanged(themes, input);
    if ('reason' in theme) return { ok: false, ...theme };
    if (theme.retired) return succeed({ id: theme.id });
    const children = themes.filter(({ parentId }) => parentId === theme.id);
    await step('retireTheme', [theme, ...children]);
    await tx.theme.updateMany({ where: { parentId: theme.id }, data: { parentId: theme.parentId, version: { increment: 1 } } });
    await tx.theme.update({ where: { id: theme.id }, data: { retiredAt: now, version: { increment: 1 } }, select: { id: true } });
    return succeed({ id: theme.id });
  });
}

export function restoreTheme(actor: Actor, input: RetireThemeInput, now: Date): Promise<Changed> {
  return changeCodebook(actor, now, async ({ tx, themes, step }) => {
    const theme = findUnchanged(themes, input);
    if ('reason' in theme) return { ok: false, ...theme };
    const parent = themes.find(({ id }) => id === theme.parentId);
    await step('restoreTheme', [theme]);
    const data = { retiredAt: null, mergedIntoId: null, parentId: parent?.retired ? null : theme.parentId, version: { increment: 1 } };
    await tx.theme.update({ where: { id: theme.id }, data, select: { id: true } });
    return succeed({ id: theme.id });
  });
}

/** Gives a project without a codebook the themes it can start with. */
export function adoptDefaults(actor: Actor, _input: unknown, now: Date): Promise<Changed> {
  return changeCodebook(actor, now, async ({ tx, projectId, themes, step }) => {
    if (themes.length > 0) return refuse('notEmpty');
    const rows = defaultThemes.map((theme, index) => ({ ...theme, projectId, position: index + 1, colour: (index % COLOURS) + 1, createdAt: now }));
    const made = await tx.theme.createManyAndReturn({ data: rows, select: { id: true } });
    await step('addTheme', made.map(({ id }) => id));
    return succeed({ id: made[0]!.id });
  });
}
