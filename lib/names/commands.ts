import 'server-only';
import type { Actor } from '../platform/auth/types';
import { inTransaction, type Transaction } from '../platform/db/client';
import { lock } from '../platform/db/lock';
import { refuse, succeed, type Result } from '../platform/result';
import { findSimilar, keyOf } from './likeness/rules';
import { getNamePoll } from './queries';
import { decideTakingPart } from './rules';
import type { CommentInput, SuggestInput, VoiceInput } from './schema';
import type { NamePoll, NameRefusal } from './types';

type Done = Result<{ id: string }, NameRefusal>;

/**
 * The poll, held until the transaction ends, so that what is decided under it and its closing come one after the other:
 * a voice is counted or it is refused, never given after the result was read.
 */
async function whileOpen(now: Date, work: (tx: Transaction, poll: NamePoll) => Promise<Done>): Promise<Done> {
  return inTransaction(async (tx) => {
    const known = await getNamePoll(tx);
    if (known) await lock(tx, { name_polls: [known.id] });
    const poll = known && (await getNamePoll(tx));
    const refusal = decideTakingPart(poll, now);
    return refusal ? { ok: false, ...refusal } : work(tx, poll!);
  });
}

/** Suggests a name, with its first voice. One that is spelled like another is refused; one that is close is asked about. */
export function suggestName(actor: Actor, { name, reason, another }: SuggestInput, now: Date): Promise<Done> {
  const key = keyOf(name);
  if (key === '') return Promise.resolve(refuse('emptyName'));
  return whileOpen(now, async (tx, poll) => {
    const known = await tx.nameSuggestion.findMany({
      where: { pollId: poll.id },
      select: { id: true, name: true, key: true, mergedIntoId: true, hiddenAt: true },
    });
    const inRunning = known.filter(({ mergedIntoId, hiddenAt }) => !mergedIntoId && !hiddenAt);
    const taken = known.find((other) => other.key === key);
    if (taken) {
      const standing = taken.mergedIntoId ? inRunning.find(({ id }) => id === taken.mergedIntoId) : taken;
      return { ok: false, reason: 'taken', similar: standing && !standing.hiddenAt ? [{ id: standing.id, name: standing.name, same: true }] : [] };
    }
    const similar = findSimilar(name, inRunning);
    if (similar.length > 0 && !another) return { ok: false, reason: 'similar', similar };
    const made = await tx.nameSuggestion.create({
      data: { pollId: poll.id, name, key, reason, byId: actor.id, suggestedAt: now },
      select: { id: true },
    });
    await tx.nameApproval.create({ data: { suggestionId: made.id, voterId: actor.id, givenAt: now }, select: { id: true } });
    return succeed(made);
  });
}

/** Gives or takes back the actor's voice for one name; pressed twice, it stands once. */
export function setVoice(actor: Actor, { nameId, voice }: VoiceInput, now: Date): Promise<Done> {
  return whileOpen(now, async (tx, poll) => {
    if (!(await isInRunning(tx, poll, nameId))) return refuse('nameGone');
    const standing = { suggestionId: nameId, voterId: actor.id, withdrawnAt: null };
    if (voice === 'withdraw') await tx.nameApproval.updateMany({ where: standing, data: { withdrawnAt: now } });
    else if ((await tx.nameApproval.count({ where: standing })) === 0) {
      await tx.nameApproval.create({ data: { suggestionId: nameId, voterId: actor.id, givenAt: now }, select: { id: true } });
    }
    return succeed({ id: nameId });
  });
}

export function commentOnName(actor: Actor, { nameId, text }: CommentInput, now: Date): Promise<Done> {
  return whileOpen(now, async (tx, poll) => {
    if (!(await isInRunning(tx, poll, nameId))) return refuse('nameGone');
    await tx.nameComment.create({ data: { suggestionId: nameId, authorId: actor.id, text, writtenAt: now }, select: { id: true } });
    return succeed({ id: nameId });
  });
}

async function isInRunning(tx: Transaction, poll: NamePoll, id: string): Promise<boolean> {
  return (await tx.nameSuggestion.count({ where: { id, pollId: poll.id, mergedIntoId: null, hiddenAt: null } })) > 0;
}
