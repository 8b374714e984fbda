import type { Actor } from '../platform/auth/types';

/** Everybody hosts for themselves, and thereby for their own unit; the lead for anybody. */
export const canHostAs = (actor: Actor, hostId: string): boolean => actor.isLead || actor.id === hostId;

export const canManageOpening = (actor: Actor, opening: { hostId: string }): boolean =>
  canHostAs(actor, opening.hostId);
