import { isAnyone } from '../platform/auth/access';

/** Anybody may host a visit or answer for a desk, so anybody may be asked; which requests are theirs is known by each. */
export const mayAnswerRequests = isAnyone;
