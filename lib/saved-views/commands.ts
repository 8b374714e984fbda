import 'server-only';
import { isCoder } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import { databaseCode, inTransaction } from '../platform/db/client';
import { refuse, succeed, type Result } from '../platform/result';
import { getCurrentProject } from '../projects/queries';
import type { RemoveViewInput, SaveViewInput } from './schema';
import type { SavedViewRefusal } from './types';

/** Keeps a table's rows, columns and filter under a name. The same view saved twice under its name is one. */
export async function saveView(actor: Actor, { name, query }: SaveViewInput, now: Date): Promise<Result<{ id: string }, SavedViewRefusal>> {
  if (!isCoder(actor)) return refuse('notCoder');
  try {
    return await inTransaction(async (tx) => {
      const project = await getCurrentProject(tx);
      if (!project) return refuse('noProject');
      const there = await tx.savedView.findFirst({ where: { projectId: project.id, name, query }, select: { id: true } });
      if (there) return succeed(there);
      const data = { projectId: project.id, ownerId: actor.id, name, query, createdAt: now };
      return succeed(await tx.savedView.create({ data, select: { id: true } }));
    });
  } catch (error) {
    if (databaseCode(error) === '23505') return refuse('nameTaken');
    throw error;
  }
}

/** Forgets a view: one's own, or any for the lead. */
export async function removeView(actor: Actor, { viewId }: RemoveViewInput, _now: Date): Promise<Result<null, SavedViewRefusal>> {
  return inTransaction(async (tx) => {
    const view = await tx.savedView.findUnique({ where: { id: viewId }, select: { ownerId: true } });
    if (!view) return refuse('viewGone');
    if (view.ownerId !== actor.id && !actor.isLead) return refuse('notOwn');
    await tx.savedView.deleteMany({ where: { id: viewId } });
    return succeed(null);
  });
}
