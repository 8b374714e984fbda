import 'server-only';
import { recordAudit } from '../../audit/commands';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { civilDateOf } from '../../platform/time';
import { getCurrentProject } from '../../projects/queries';
import { canRunNames } from '../access';
import { getNamePoll } from '../queries';
import { isOpen } from '../rules';
import type { ClosePollInput, OpenPollInput } from '../schema';
import type { NameRefusal } from '../types';

type Done = Result<{ version: number }, NameRefusal>;

/** Opens the search until the end of a day, gives it another last day, or opens it again. */
export async function openPoll(actor: Actor, { closesOn, version }: OpenPollInput, now: Date): Promise<Done> {
  if (!canRunNames(actor)) return refuse('notLead');
  if (closesOn < civilDateOf(now)) return refuse('closesInPast');
  return inTransaction(async (tx): Promise<Done> => {
    const project = await getCurrentProject(tx);
    if (!project) return refuse('noProject');
    const known = await getNamePoll(tx);
    // Before there is a poll, two who open it at once wait for each other at the project.
    await lock(tx, known ? { name_polls: [known.id] } : { projects: [project.id] });
    const poll = await getNamePoll(tx);
    if ((poll?.version ?? 0) !== version) return refuse('changedMeanwhile');
    const date = new Date(`${closesOn}T00:00:00Z`);
    const saved = await tx.namePoll.upsert({
      where: { projectId: project.id },
      create: { projectId: project.id, closesOn: date, openedAt: now },
      update: { closesOn: date, closedAt: null, version: { increment: 1 } },
      select: { version: true },
    });
    const action = poll && isOpen(poll, now) ? 'namesExtended' : 'namesOpened';
    const details = { until: closesOn, ...(poll && { before: poll.closesOn }) };
    await recordAudit(tx, { actor, action, subjectKind: 'project', subjectId: project.id, details, now });
    return succeed(saved);
  });
}

/** Closes the search before its last day. */
export async function closePoll(actor: Actor, { version }: ClosePollInput, now: Date): Promise<Done> {
  if (!canRunNames(actor)) return refuse('notLead');
  return inTransaction(async (tx): Promise<Done> => {
    const known = await getNamePoll(tx);
    if (!known) return refuse('noPoll');
    await lock(tx, { name_polls: [known.id] });
    const poll = (await getNamePoll(tx)) ?? known;
    if (!isOpen(poll, now)) return refuse('alreadyClosed');
    if (poll.version !== version) return refuse('changedMeanwhile');
    const saved = await tx.namePoll.update({ where: { id: poll.id }, data: { closedAt: now, version: { increment: 1 } }, select: { version: true } });
    await recordAudit(tx, { actor, action: 'namesClosed', subjectKind: 'project', subjectId: poll.projectId, now });
    return succeed(saved);
  });
}
