import { isAdministrator } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';

/** Who answers for mail that fails: sees what is sent to whom and how it went, and may send it again. */
export const canSeeOutbox = isAdministrator;

/** Who reads a mail itself: its recipient; and in the demo, where nobody exists, the administrator. */
export function canReadMail(actor: Actor, mail: { employeeId: string | null }, demo: boolean): boolean {
  return mail.employeeId === actor.id || (demo && canSeeOutbox(actor));
}
