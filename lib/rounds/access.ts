import type { Actor } from '../platform/auth/types';
import type { RoundView } from './types';

/** Rounds are the project lead's to make, change and publish. */
export const canSteerRounds = (actor: Actor): boolean => actor.isLead;

/** A draft is seen by those who fill it; hosts meet it only on their own page. */
export const canSeeRound = (actor: Actor, round: Pick<RoundView, 'state'>): boolean =>
  round.state !== 'draft' || actor.isLead;
