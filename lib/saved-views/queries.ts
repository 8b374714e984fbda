import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database } from '../platform/db/client';
import type { SavedView } from './types';

/** The views saved in the current project, by name. */
export async function listSavedViews(actor: Pick<Actor, 'id'>): Promise<SavedView[]> {
  const rows = await database().savedView.findMany({
    where: { project: { current: true } },
    select: { id: true, name: true, query: true, ownerId: true, owner: { select: { name: true } } },
  });
  const views = rows.map(({ ownerId, owner, ...view }) => ({ ...view, owner: owner.name, own: ownerId === actor.id }));
  return views.sort((a, b) => a.name.localeCompare(b.name, 'da'));
}
