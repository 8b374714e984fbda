import { isCoder } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import type { FindingState } from './types';

/** What is still being weighed is read by those who weigh it; what is settled by everybody. */
export function canReadFinding(actor: Actor, { state }: { state: FindingState }): boolean {
  return isCoder(actor) || state === 'settled';
}

export const canWriteFindings = isCoder;
