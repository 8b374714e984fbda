import { isLead } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';

/** Who writes the issues. */
export const canWriteNewsletters = isLead;

/** What is out is everybody's; a draft is its writer's. */
export function canReadNewsletter(actor: Actor, { state }: { state: 'draft' | 'published' }): boolean {
  return state === 'published' || canWriteNewsletters(actor);
}
