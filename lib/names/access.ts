import { isAnyone, isLead } from '../platform/auth/access';

/** Everybody with an account, local actors too: the name is for all who will use the place. */
export const canTakePart = isAnyone;

/** Opens, closes and tidies. */
export const canRunNames = isLead;
