import 'server-only';
import { recordAudit } from '../../audit/commands';
import { notifyAll } from '../../notices/commands';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { readLocale } from '../../platform/i18n/locale';
import { succeed, type Result } from '../../platform/result';
import { canWriteNewsletters } from '../access';
import { changedMeanwhile, refuseWith } from '../commands';
import { loadNewsletter } from '../queries';
import { nameOf, nextNumber } from '../rules';
import type { CorrectInput, PublishInput } from '../schema';
import type { NewsletterRefusal } from '../types';

type Done = Result<{ id: string }, NewsletterRefusal>;

/**
 * Sends an issue out: it gets its number, stays as it is from now on, and is mailed to everybody who wants it, once each
 * however often it is pressed. The project is held first, so that two issues that go out at once get two numbers.
 */
export async function publishNewsletter(actor: Actor, { newsletterId, version }: PublishInput, now: Date): Promise<Done> {
  if (!canWriteNewsletters(actor)) return refuseWith('notLead');
  return inTransaction(async (tx): Promise<Done> => {
    const known = await tx.newsletter.findUnique({ where: { id: newsletterId }, select: { projectId: true } });
    if (!known) return refuseWith('newsletterGone');
    await lock(tx, { projects: [known.projectId], newsletters: [newsletterId] });
    const draft = (await loadNewsletter(newsletterId, tx))!;
    if (draft.state === 'published') return succeed({ id: newsletterId });
    if (draft.version !== version) return changedMeanwhile(draft);
    if (draft.blocks.length === 0) return refuseWith('nothingInIt');
    const numbered = await tx.newsletter.findMany({ where: { projectId: known.projectId, number: { not: null } }, select: { number: true } });
    const number = nextNumber(numbered.flatMap((issue) => issue.number ?? []));
    await tx.newsletter.update({
      where: { id: newsletterId },
      data: { state: 'published', number, publishedAt: now, publishedById: actor.id, version: { increment: 1 } },
      select: { id: true },
    });
    const readers = await tx.employee.findMany({ where: { deactivatedAt: null }, orderBy: { id: 'asc' }, select: { id: true, locale: true } });
    const notices = readers.map(({ id, locale }) => ({
      ...{ employeeId: id, kind: 'newsletterPublished' as const, link: `/newsletters/${newsletterId}`, once: `newsletter:${newsletterId}:${id}` },
      params: { issue: nameOf(number, now, readLocale(locale)), title: draft.title },
    }));
    await notifyAll(tx, notices, now);
    const details = { name: draft.title, count: readers.length };
    await recordAudit(tx, { actor, action: 'newsletterPublished', subjectKind: 'newsletter', subjectId: newsletterId, details, now });
    return succeed({ id: newsletterId });
  }, 60_000);
}

/** Writes a correction under an issue that is out; the issue itself stays as it was sent. */
export async function correctNewsletter(actor: Actor, { newsletterId, text }: CorrectInput, now: Date): Promise<Done> {
  if (!canWriteNewsletters(actor)) return refuseWith('notLead');
  return inTransaction(async (tx): Promise<Done> => {
    await lock(tx, { newsletters: [newsletterId] });
    const newsletter = await loadNewsletter(newsletterId, tx);
    if (!newsletter) return refuseWith('newsletterGone');
    if (newsletter.state !== 'published') return refuseWith('notPublished');
    // Sent twice, it is written once.
    if (newsletter.notes.some((note) => note.text === text)) return succeed({ id: newsletterId });
    await tx.newsletterNote.create({ data: { newsletterId, authorId: actor.id, text, writtenAt: now }, select: { id: true } });
    await recordAudit(tx, { actor, action: 'newsletterCorrected', subjectKind: 'newsletter', subjectId: newsletterId, now });
    return succeed({ id: newsletterId });
  });
}
