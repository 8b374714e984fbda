import 'server-only';
import { notifyAll } from '../../notices/commands';
import type { NewNotice } from '../../notices/types';
import type { Transaction } from '../../platform/db/client';
import { isMutual, wishesLink } from '../rules';

type Side = { employeeId: string; pairWithId: string | null };
type About = { roundId: string; round: string; person: string };

/**
 * Tells those whom a change of pair concerns: the one who is asked for, or answered, and the one who is left after
 * both had said yes. `others` are what they say themselves, where they have said anything.
 */
export async function tellPair(
  tx: Transaction,
  { before, after, others, about, now }: { before: Side; after: Side; others: readonly Side[]; about: About; now: Date },
): Promise<void> {
  if (before.pairWithId === after.pairWithId) return;
  const sideOf = (id: string | null) => others.find(({ employeeId }) => employeeId === id);
  const tell = (employeeId: string, kind: NewNotice['kind']): NewNotice => ({
    employeeId,
    kind,
    params: { person: about.person, round: about.round },
    link: wishesLink(about.roundId),
  });
  const notices: NewNotice[] = [];
  if (before.pairWithId && isMutual(before, sideOf(before.pairWithId))) notices.push(tell(before.pairWithId, 'wishPairDropped'));
  if (after.pairWithId) {
    notices.push(tell(after.pairWithId, isMutual(after, sideOf(after.pairWithId)) ? 'wishPairAgreed' : 'wishPairAsked'));
  }
  await notifyAll(tx, notices, now);
}
