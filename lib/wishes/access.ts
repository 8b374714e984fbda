import type { Actor } from '../platform/auth/types';

/** Who has wished what is seen by the one who plans; everybody else sees their own and how many want the same. */
export const canSeeAllWishes = (actor: Actor): boolean => actor.isLead;
