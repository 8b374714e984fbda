import 'server-only';
import { askedByVisits } from '../../approvers/queries';
import { approversOf } from '../../approvers/rules';
import { addOfficeHours } from '../../deadlines/rules';
import { notifyAll } from '../../notices/commands';
import type { Transaction } from '../../platform/db/client';
import { holidayOn } from '../../platform/holidays';
import type { RoundView } from '../../rounds/types';
import type { OpeningFacts } from '../types';

/** Until when a seat taken now is held for an answer; null where the round asks nobody. */
export function heldUntil({ approval, approvalHours }: Pick<RoundView, 'approval' | 'approvalHours'>, { starts }: Pick<OpeningFacts, 'starts'>, now: Date): Date | null {
  return approval === 'none' ? null : addOfficeHours(now, approvalHours, starts, (date) => holidayOn(date) !== null);
}

type Asking = { visitId: string; opening: Pick<OpeningFacts, 'topic' | 'siteName' | 'starts' | 'ends'>; person: string; until: Date };

/** Tells those who can answer that a seat is held until they have. */
export async function askForApproval(tx: Transaction, { visitId, opening, person, until }: Asking, now: Date): Promise<void> {
  const asked = (await askedByVisits(tx, [visitId])).get(visitId)!;
  const { topic, siteName: site, starts, ends } = opening;
  const params = { person, topic, site, starts: starts.toISOString(), ends: ends.toISOString(), until: until.toISOString() };
  const notice = { kind: 'visitApprovalAsked', params, link: `/approvals/${visitId}` } as const;
  await notifyAll(tx, approversOf(asked).map((employeeId) => ({ employeeId, ...notice })), now);
}
