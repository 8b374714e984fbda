import 'server-only';
import type { Actor } from '../platform/auth/types';
import { inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { getCurrentProject } from '../projects/queries';
import { canWriteNewsletters } from './access';
import { loadNewsletter } from './queries';
import type { MakeNewsletterInput, RetitleInput } from './schema';
import type { Newsletter, NewsletterRefusal } from './types';

type Done = Result<{ id: string }, NewsletterRefusal>;

/** A new, empty draft in the current project. */
export async function makeNewsletter(actor: Actor, { title }: MakeNewsletterInput, now: Date): Promise<Done> {
  if (!canWriteNewsletters(actor)) return refuseWith('notLead');
  return inTransaction(async (tx): Promise<Done> => {
    const project = await getCurrentProject(tx);
    if (!project) return refuseWith('noProject');
    const by = { createdAt: now, createdById: actor.id, changedAt: now, changedById: actor.id };
    return succeed(await tx.newsletter.create({ data: { projectId: project.id, title, ...by }, select: { id: true } }));
  });
}

export function retitle(actor: Actor, { newsletterId, version, title }: RetitleInput, now: Date): Promise<Done> {
  return changeDraft(actor, newsletterId, now, async (tx, draft) => {
    if (draft.title === title) return succeed({ id: newsletterId });
    if (draft.version !== version) return changedMeanwhile(draft);
    await tx.newsletter.update({ where: { id: newsletterId }, data: { title }, select: { id: true } });
    return succeed({ id: newsletterId });
  });
}

/**
 * The draft as it stands, held until the transaction ends. What `work` does raises its version, so that whoever looks
 * at an older one is told before they publish.
 */
export async function changeDraft(actor: Actor, id: string, now: Date, work: (tx: Transaction, draft: Newsletter) => Promise<Done>): Promise<Done> {
  if (!canWriteNewsletters(actor)) return refuseWith('notLead');
  return inTransaction(async (tx): Promise<Done> => {
    await lock(tx, { newsletters: [id] });
    const draft = await loadNewsletter(id, tx);
    if (!draft) return refuseWith('newsletterGone');
    if (draft.state === 'published') return refuseWith('published');
    const answer = await work(tx, draft);
    if (answer.ok) await tx.newsletter.update({ where: { id }, data: { version: { increment: 1 }, changedAt: now, changedById: actor.id }, select: { id: true } });
    return answer;
  });
}

/** Who was faster, and when; the words of the second stay in their form. */
export function changedMeanwhile({ changedBy, changedAt }: Pick<Newsletter, 'changedBy' | 'changedAt'>): { ok: false } & NewsletterRefusal {
  return { ok: false, reason: 'changedMeanwhile', params: { name: changedBy, at: changedAt.toISOString() } };
}

type Plain = Exclude<NewsletterRefusal['reason'], 'changedMeanwhile'>;

/** `refuse` without parameters, typed as none. */
export function refuseWith(reason: Plain): { ok: false; reason: Plain } {
  return { ok: false, reason: refuse(reason).reason };
}
