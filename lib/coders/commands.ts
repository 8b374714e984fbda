import 'server-only';
import { recordAudit } from '../audit/commands';
import { isLead } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import { inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { getCurrentProject } from '../projects/queries';
import type { CoderInput } from './schema';
import type { CoderRefusal } from './types';

type Done = Result<{ id: string }, CoderRefusal>;

/** Gives somebody the right to read everything handed in and to code it, in the current project. */
export function grantCoding(actor: Actor, input: CoderInput, now: Date): Promise<Done> {
  return changeRight(actor, input, now, async (tx, key) => {
    const fields = { grantedById: actor.id, grantedAt: now, revokedAt: null };
    await tx.coder.upsert({ where: { projectId_employeeId: key }, create: { ...key, ...fields }, update: fields, select: { employeeId: true } });
    return 'codingGranted';
  });
}

/** Takes it away, from their next click on. What they coded stays. */
export function revokeCoding(actor: Actor, input: CoderInput, now: Date): Promise<Done> {
  return changeRight(actor, input, now, async (tx, key) => {
    await tx.coder.updateMany({ where: { ...key, revokedAt: null }, data: { revokedAt: now } });
    return 'codingRevoked';
  });
}

type Key = { projectId: string; employeeId: string };

async function changeRight(
  actor: Actor,
  { employeeId }: CoderInput,
  now: Date,
  change: (tx: Transaction, key: Key) => Promise<'codingGranted' | 'codingRevoked'>,
): Promise<Done> {
  if (!isLead(actor)) return refuse('notLead');
  return inTransaction(async (tx) => {
    const project = await getCurrentProject(tx);
    if (!project) return refuse('noProject');
    await lock(tx, { employees: [employeeId] });
    const person = await tx.employee.findFirst({ where: { id: employeeId, deactivatedAt: null }, select: { name: true } });
    if (!person) return refuse('personGone');
    const action = await change(tx, { projectId: project.id, employeeId });
    await recordAudit(tx, { actor, action, subjectKind: 'employee', subjectId: employeeId, details: { name: person.name }, now });
    return succeed({ id: employeeId });
  });
}
