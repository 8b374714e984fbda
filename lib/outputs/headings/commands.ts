import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database, type Transaction } from '../../platform/db/client';
import { refuse, succeed, type Result } from '../../platform/result';
import { makeBoard, withBoard } from '../commands';
import type { FoundBoard } from '../queries';
import type { ArrangeInput, RenameHeadingInput, SetDotsInput } from '../schema';
import type { OutputRefusal } from '../types';

type Arranged = Result<{ eventId: string; moved: number }, OutputRefusal>;

function decideArranging({ part, closedAt }: FoundBoard): OutputRefusal | null {
  if (part !== 'runs') return { reason: 'notFacilitator' };
  return closedAt ? { reason: 'closed' } : null;
}

/** Moves outputs under a heading, a new one where a name is given. A heading that nothing is left under goes. */
export function arrange(actor: Actor, { eventId, outputIds, headingId, newHeading }: ArrangeInput): Promise<Arranged> {
  return withBoard(actor, eventId, async (tx, board): Promise<Arranged> => {
    const refusal = decideArranging(board);
    if (refusal) return { ok: false, ...refusal };
    await makeBoard(tx, board);
    const target = newHeading ? await findOrMake(tx, eventId, newHeading) : headingId === 'none' ? null : headingId;
    if (target && !(await tx.outputHeading.findFirst({ where: { id: target, eventId }, select: { id: true } }))) return refuse('headingGone');
    const { count } = await tx.output.updateMany({ where: { eventId, id: { in: outputIds }, withdrawnAt: null }, data: { headingId: target } });
    if (count === 0) return refuse('outputGone');
    await dropEmpty(tx, eventId);
    return succeed({ eventId, moved: count });
  });
}

/** Gives a heading another name; where one of that name is there already, the two become one. */
export async function renameHeading(actor: Actor, { headingId, name }: RenameHeadingInput): Promise<Arranged> {
  const early = await database().outputHeading.findUnique({ where: { id: headingId }, select: { eventId: true } });
  if (!early) return refuse('headingGone');
  const { eventId } = early;
  return withBoard(actor, eventId, async (tx, board): Promise<Arranged> => {
    const refusal = decideArranging(board);
    if (refusal) return { ok: false, ...refusal };
    if (!(await tx.outputHeading.findUnique({ where: { id: headingId }, select: { id: true } }))) return refuse('headingGone');
    const other = await findNamed(tx, eventId, name);
    if (!other || other === headingId) {
      await tx.outputHeading.update({ where: { id: headingId }, data: { name }, select: { id: true } });
      return succeed({ eventId, moved: 0 });
    }
    const { count } = await tx.output.updateMany({ where: { headingId }, data: { headingId: other } });
    await tx.outputHeading.delete({ where: { id: headingId }, select: { id: true } });
    return succeed({ eventId, moved: count });
  });
}

/** How many dots each has, and how many of them on one output. Fewer than somebody has given already is refused. */
export function setDots(actor: Actor, { eventId, dots, dotsOnOne }: SetDotsInput): Promise<Result<{ eventId: string }, OutputRefusal>> {
  return withBoard(actor, eventId, async (tx, board): Promise<Result<{ eventId: string }, OutputRefusal>> => {
    const refusal = decideArranging(board);
    if (refusal) return { ok: false, ...refusal };
    await makeBoard(tx, board);
    const given = await tx.outputDot.aggregate({ where: { output: { eventId } }, _max: { slot: true, nth: true } });
    const [most, mostOnOne] = [given._max.slot ?? 0, given._max.nth ?? 0];
    if (dots < most) return refuse('dotsGiven', { given: most });
    if (dotsOnOne < mostOnOne) return refuse('dotsOnOneGiven', { given: mostOnOne });
    await tx.outputBoard.update({ where: { eventId }, data: { dots, dotsOnOne }, select: { eventId: true } });
    return succeed({ eventId });
  });
}

async function findNamed(tx: Transaction, eventId: string, name: string): Promise<string | null> {
  const found = await tx.outputHeading.findFirst({ where: { eventId, name: { equals: escaped(name), mode: 'insensitive' } }, select: { id: true } });
  return found?.id ?? null;
}

/** Without regard to case Prisma asks by ILIKE, in which these have a meaning of their own. */
const escaped = (name: string) => name.replace(/[\\%_]/g, (sign) => `\\${sign}`);

async function findOrMake(tx: Transaction, eventId: string, name: string): Promise<string> {
  const found = await findNamed(tx, eventId, name);
  return found ?? (await tx.outputHeading.create({ data: { eventId, name }, select: { id: true } })).id;
}

async function dropEmpty(tx: Transaction, eventId: string): Promise<void> {
  // Also under the heading of what was withdrawn it says where that stood.
  await tx.outputHeading.deleteMany({ where: { eventId, outputs: { none: {} } } });
}
