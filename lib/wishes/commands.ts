import 'server-only';
import type { Actor } from '../platform/auth/types';
import type { Reader, Transaction } from '../platform/db/client';
import { refuse, succeed, type Result } from '../platform/result';
import { getRound } from '../rounds/queries';
import { busy, decideUnderLocks } from '../visits/locking/commands';
import { getStatement, listSides, listWishedOpenings, listWishers } from './queries';
import { decideStatement, decideWindow, isSameStatement, mergeSpans } from './rules';
import type { WishInput, WithdrawInput } from './schema';
import { tellTies } from './telling/commands';
import type { Statement, WishRefusal } from './types';

type Saved = Result<{ roundId: string; version: number }, WishRefusal>;

/** Everything that bears on a person's statement, and the rows that hold it still: theirs and those of whom they name. */
async function load(reader: Reader, actor: Actor, roundId: string, wanted: readonly (string | null)[]) {
  const statement = await getStatement(reader, roundId, actor.id);
  const named = [...wanted, statement?.pairWithId ?? null, statement?.swapWithId ?? null].filter((id) => id !== null);
  return {
    statement,
    round: await getRound(roundId, reader),
    people: await listWishers(reader, [actor.id, ...named]),
    others: await listSides(reader, roundId, named),
    openings: await listWishedOpenings(reader, roundId),
    locks: { employees: [actor.id, ...named] },
  };
}
type Context = Awaited<ReturnType<typeof load>>;

/**
 * Replaces all that the actor wishes of a round. Refused when it was saved elsewhere since the form was opened; what
 * stands there already, posted once more, is taken as done.
 */
export async function saveWishes(actor: Actor, input: WishInput, now: Date): Promise<Saved> {
  const { roundId, version, pairWith: pairWithId, swapWith: swapWithId, wishes, onlyWishes } = input;
  const said = { wishes, onlyWishes, pairWithId, swapWithId, absences: mergeSpans(input.absences), withdrawn: false };
  const answer = await decideUnderLocks<Context, Saved>(
    (reader) => load(reader, actor, roundId, [pairWithId, swapWithId]),
    async (tx, context) => {
      const { statement, round, people, openings } = context;
      const person = people.get(actor.id);
      if (!round || !person) return refuse('roundGone');
      if (statement && isSameStatement(statement, said)) return succeed({ roundId, version: statement.version });
      if ((statement?.version ?? 0) !== version) return refuse('changedMeanwhile');
      const named = (id: string | null) => (id === null ? null : (people.get(id) ?? 'gone'));
      const refusal = decideStatement({ ...said, person, round, openings, pair: named(pairWithId), swap: named(swapWithId), now });
      if (refusal) return { ok: false, ...refusal };
      return succeed({ roundId, version: await write(tx, actor, context, said, now) });
    },
  );
  return answer === busy ? refuse('busy') : answer;
}

/** Says that the actor wants no visit in the round; they may change their mind while it is open. */
export async function withdrawWishes(actor: Actor, { roundId, version }: WithdrawInput, now: Date): Promise<Saved> {
  const answer = await decideUnderLocks<Context, Saved>(
    (reader) => load(reader, actor, roundId, []),
    async (tx, context) => {
      const { statement, round, people } = context;
      if (!round || !people.get(actor.id)?.active) return refuse('roundGone');
      if (statement?.withdrawn) return succeed({ roundId, version: statement.version });
      const closed = decideWindow(round, now);
      if (closed) return { ok: false, ...closed };
      if ((statement?.version ?? 0) !== version) return refuse('changedMeanwhile');
      const before = statement ?? { wishes: [], onlyWishes: false, absences: [] };
      const said = { ...before, pairWithId: null, swapWithId: null, withdrawn: true };
      return succeed({ roundId, version: await write(tx, actor, context, said, now) });
    },
  );
  return answer === busy ? refuse('busy') : answer;
}

type Said = Omit<Statement, 'version' | 'savedAt'>;

async function write(tx: Transaction, actor: Actor, { statement, round, others }: Context, said: Said, now: Date): Promise<number> {
  const key = { roundId: round!.id, employeeId: actor.id };
  const version = (statement?.version ?? 0) + 1;
  const { wishes, absences, withdrawn, ...rest } = said;
  const fields = { ...rest, version, savedAt: now, withdrawnAt: withdrawn ? now : null };
  const { id: statementId } = await tx.wishStatement.upsert({
    where: { roundId_employeeId: key },
    create: { ...key, ...fields },
    update: fields,
    select: { id: true },
  });
  await tx.wish.deleteMany({ where: { statementId } });
  await tx.wishAbsence.deleteMany({ where: { statementId } });
  await tx.wish.createMany({ data: wishes.map((wish, index) => ({ ...wish, statementId, rank: index + 1 })) });
  await tx.wishAbsence.createMany({ data: absences.map((span) => ({ ...span, statementId })) });
  const side = (of: Said | null) => ({ employeeId: actor.id, pairWithId: of?.pairWithId ?? null, swapWithId: of?.swapWithId ?? null });
  await tellTies(tx, {
    before: side(statement && !statement.withdrawn ? statement : null),
    after: side(said),
    others,
    about: { roundId: round!.id, round: round!.name, person: actor.name },
    now,
  });
  return version;
}
