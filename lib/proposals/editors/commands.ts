import 'server-only';
import { recordAudit } from '../../audit/commands';
import { isLead } from '../../platform/auth/access';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { getStanding } from '../queries';
import type { EditorInput } from './schema';
import type { EditorRefusal } from './types';

type Done = Result<{ id: string }, EditorRefusal>;

/** Lets somebody write in a proposal. */
export const nameEditor = (actor: Actor, input: EditorInput, now: Date) => setEditor(actor, input, now, true);
/** Takes it away again; what they wrote stays. */
export const removeEditor = (actor: Actor, input: EditorInput, now: Date) => setEditor(actor, input, now, false);

async function setEditor(actor: Actor, { proposalId, employeeId }: EditorInput, now: Date, named: boolean): Promise<Done> {
  if (!isLead(actor)) return refuse('notLead');
  return inTransaction(async (tx) => {
    await lock(tx, { employees: [employeeId], proposals: [proposalId] });
    if (!(await getStanding(proposalId, tx))) return refuse('proposalGone');
    const person = await tx.employee.findFirst({ where: { id: employeeId, ...(named && { deactivatedAt: null }) }, select: { name: true } });
    if (!person) return refuse('personGone');
    const key = { proposalId, employeeId };
    const fields = { namedById: actor.id, namedAt: now, removedAt: null };
    if (named) await tx.proposalEditor.upsert({ where: { proposalId_employeeId: key }, create: { ...key, ...fields }, update: fields, select: { employeeId: true } });
    else await tx.proposalEditor.updateMany({ where: { ...key, removedAt: null }, data: { removedAt: now } });
    const action = named ? 'proposalEditorNamed' : 'proposalEditorRemoved';
    await recordAudit(tx, { actor, action, subjectKind: 'proposal', subjectId: proposalId, details: { person: person.name }, now });
    return succeed({ id: proposalId });
  });
}
