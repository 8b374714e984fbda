import 'server-only';
import { inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { isGuest } from './access';
import { findBoard, type FoundBoard } from './queries';
import { decideCapture } from './rules';
import type { CaptureInput, CaptureListInput, WithdrawInput } from './schema';
import type { OutputKind, OutputRefusal, Writer } from './types';

export type Written = Result<{ eventId: string; count: number; kind: OutputKind }, OutputRefusal>;

/** Keeps one output. Sent twice with the same key it is kept once, and both senders hear so. */
export function capture(writer: Writer, { text, ...about }: CaptureInput, now: Date): Promise<Written> {
  return keep(writer, about, [text], now);
}

/** Keeps a list, each line an output of its own: all of them or none. */
export function captureList(writer: Writer, { lines, ...about }: CaptureListInput, now: Date): Promise<Written> {
  return keep(writer, about, lines, now);
}

/** The event's row stands for its board: whoever writes, arranges, gives dots or closes does it one after the other. */
export async function withBoard<Answer>(writer: Writer, eventId: string, decide: (tx: Transaction, board: FoundBoard) => Promise<Result<Answer, OutputRefusal>>): Promise<Result<Answer, OutputRefusal>> {
  return inTransaction(async (tx) => {
    await lock(tx, { events: [eventId] });
    const board = await findBoard(tx, writer, eventId);
    // To strangers an event that is not theirs and one that does not exist look the same.
    if (!board || board.part === 'none') return refuse('notThere');
    return decide(tx, board);
  });
}

export async function makeBoard(tx: Transaction, { id: eventId, made }: FoundBoard): Promise<void> {
  if (!made) await tx.outputBoard.create({ data: { eventId }, select: { eventId: true } });
}

function keep(writer: Writer, { eventId, clientKey, kind, headingId }: Omit<CaptureInput, 'text'>, texts: readonly string[], now: Date): Promise<Written> {
  return withBoard(writer, eventId, async (tx, board) => {
    const refusal = decideCapture(writer, board.part, board, now);
    if (refusal) return { ok: false, ...refusal };
    await makeBoard(tx, board);
    if (headingId && !(await tx.outputHeading.findFirst({ where: { id: headingId, eventId }, select: { id: true } }))) return refuse('headingGone');
    await tx.output.createMany({
      data: texts.map((text, line) => ({ eventId, ...by(writer), clientKey, line, kind, text, headingId, createdAt: now })),
      skipDuplicates: true,
    });
    return succeed({ eventId, count: texts.length, kind });
  });
}

/** Whose an output is: an employee's, or a guest's. */
const by = (writer: Writer) => (isGuest(writer) ? { authorId: null, guestId: writer.guestId } : { authorId: writer.id, guestId: null });

/** Takes an output off the board: one's own, or anybody's for those who run it. Its dots go back to who gave them. */
export async function withdraw(writer: Writer, { outputId }: WithdrawInput, now: Date): Promise<Result<{ eventId: string }, OutputRefusal>> {
  return inTransaction(async (tx) => {
    const output = await tx.output.findUnique({ where: { id: outputId }, select: { eventId: true, authorId: true, guestId: true } });
    if (!output) return refuse('outputGone');
    const { eventId } = output;
    const { authorId, guestId } = by(writer);
    await lock(tx, { events: [eventId] });
    const board = await findBoard(tx, writer, eventId);
    const own = output.authorId === authorId && output.guestId === guestId;
    if (!board || (board.part !== 'runs' && !own)) return refuse('outputGone');
    if (board.closedAt) return refuse('closed');
    await tx.output.updateMany({ where: { id: outputId, withdrawnAt: null }, data: { withdrawnAt: now, withdrawnById: authorId } });
    await tx.outputDot.deleteMany({ where: { outputId } });
    return succeed({ eventId });
  });
}
