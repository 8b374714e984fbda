import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { getStanding } from '../queries';
import type { Stance, VoiceRefusal } from './types';
import { findSilence } from './rules';
import type { VoiceInput } from './schema';

/** Supports or objects, or changes one's mind: one voice each, and the last word counts. */
export function giveVoice(actor: Actor, { proposalId, version, stance, reason }: VoiceInput, now: Date): Promise<Result<{ stance: Stance }, VoiceRefusal>> {
  return inTransaction(async (tx) => {
    await lock(tx, { proposals: [proposalId] });
    const standing = await getStanding(proposalId, tx);
    if (!standing) return refuse('proposalGone');
    const silence = findSilence(standing, now);
    if (silence) return { ok: false, ...silence };
    if (stance === 'object' && reason === '') return refuse('reasonMissing');
    const given = { stance, reason, version: Math.min(version, standing.version), at: now };
    const key = { proposalId, employeeId: actor.id };
    await tx.proposalVoice.upsert({ where: { proposalId_employeeId: key }, create: { ...key, ...given }, update: given, select: { stance: true } });
    return succeed({ stance });
  });
}
