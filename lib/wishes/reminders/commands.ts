import 'server-only';
import { recordAudit } from '../../audit/commands';
import { notifyAll } from '../../notices/commands';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { getRound } from '../../rounds/queries';
import { decideWindow, wishesLink } from '../rules';
import type { RemindInput } from '../schema';
import type { WishRefusal } from '../types';

const DAY_MS = 24 * 60 * 60_000;

/** Reminds everybody who has said nothing of a round, at most once in 24 hours, however often and by whom it is pressed. */
export async function remindToWish(actor: Actor, { roundId }: RemindInput, now: Date): Promise<Result<{ reminded: number }, WishRefusal>> {
  return inTransaction(async (tx): Promise<Result<{ reminded: number }, WishRefusal>> => {
    await lock(tx, { rounds: [roundId] });
    const round = await getRound(roundId, tx);
    if (!round) return refuse('roundGone');
    const closed = decideWindow(round, now);
    if (closed) return { ok: false, ...closed };
    const link = wishesLink(roundId);
    const silent = await tx.employee.findMany({
      where: {
        deactivatedAt: null,
        wishes: { none: { roundId } },
        notices: { none: { kind: 'wishReminder', link, createdAt: { gt: new Date(now.getTime() - DAY_MS) } } },
      },
      select: { id: true },
      orderBy: { id: 'asc' },
    });
    if (silent.length === 0) return refuse('nobodyToRemind');
    const params = { round: round.name, until: round.signUpCloses.toISOString() };
    await notifyAll(tx, silent.map(({ id }) => ({ employeeId: id, kind: 'wishReminder' as const, params, link })), now);
    const details = { name: round.name, count: silent.length };
    await recordAudit(tx, { actor, action: 'wishRemindersSent', subjectKind: 'round', subjectId: roundId, details, now });
    return succeed({ reminded: silent.length });
  });
}
