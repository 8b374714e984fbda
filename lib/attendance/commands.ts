import 'server-only';
import { recordAudit } from '../audit/commands';
import type { Actor } from '../platform/auth/types';
import { inTransaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { decideMark } from './rules';
import type { AttendanceInput } from './schema';
import type { AttendanceRefusal } from './types';

/**
 * The visitor, the host or the lead says whether the visit took place. Who said it last, and when, is kept with the visit;
 * that it was said otherwise before stands in the log.
 */
export async function markAttendance(
  actor: Actor,
  { visitId, attendance, reason }: AttendanceInput,
  now: Date,
): Promise<Result<{ visitId: string }, AttendanceRefusal>> {
  return inTransaction<Result<{ visitId: string }, AttendanceRefusal>>(async (tx) => {
    await lock(tx, { visits: [visitId] });
    const visit = await tx.visit.findUnique({
      where: { id: visitId },
      select: { visitorId: true, state: true, attendance: true, attendanceReason: true, opening: { select: { hostId: true, starts: true } } },
    });
    if (!visit) return refuse('notFound');
    const { opening, attendance: before, attendanceReason, ...held } = visit;
    const refusal = decideMark({ ...held, ...opening }, actor, now);
    if (refusal) return { ok: false, ...refusal };
    await tx.visit.update({
      where: { id: visitId },
      data: {
        attendance,
        attendanceReason: attendance === 'didNotTakePlace' ? reason : null,
        attendanceAt: now,
        attendanceById: actor.id,
      },
      select: { id: true },
    });
    if (before !== null && before !== attendance) {
      const action = attendance === 'tookPlace' ? 'visitTookPlaceAfterAll' : 'visitDidNotAfterAll';
      await recordAudit(tx, { actor, action, subjectKind: 'visit', subjectId: visitId, reason: reason || undefined, details: { before: attendanceReason }, now });
    }
    return succeed({ visitId });
  });
}
