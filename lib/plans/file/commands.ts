import 'server-only';
import { readRound } from '../../planner-format/rules';
import { planRound } from '../../planning/commands';
import type { Actor } from '../../platform/auth/types';
import { refuse, succeed, type Result } from '../../platform/result';
import { getRoundAsInput } from '../input/queries';
import { begin } from '../runs/commands';
import { isAbout } from './rules';
import type { FileAnswer, FileRefusal } from './types';

/** A request is not to hang for longer; a plan of a strange file is for looking at, the best found by then will do. */
const MOST_SECONDS = 20;

/**
 * Reads a round's file back. About this round's own people and openings it becomes a new version, worked out in the
 * background; a file about others is planned here and now, shown, and not kept. A broken file gets every error.
 */
export async function planFile(actor: Actor, { roundId, text }: { roundId: string; text: string }, now: Date): Promise<Result<FileAnswer, FileRefusal>> {
  const reading = readRound(text);
  if (!reading.ok) return { ...refuse('badFile'), errors: reading.errors };
  const { round, remarks } = reading;
  const present = await getRoundAsInput(roundId, now);
  if (!present) return { ...refuse('roundGone'), errors: [] };
  if (!isAbout(round, present)) {
    const plan = await planRound(round, { timeLimitSeconds: MOST_SECONDS });
    return succeed({ roundId, planId: null, plan, remarks });
  }
  const started = await begin(actor, roundId, now, async () => ({ input: round, inputAt: now, note: '', seed: 1, origin: 'uploaded' }));
  return started.ok ? succeed({ roundId, planId: started.value.planId, plan: null, remarks }) : { ...started, errors: [] };
}
