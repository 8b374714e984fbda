import 'server-only';
import { notifyAll } from '../../notices/commands';
import type { NewNotice } from '../../notices/types';
import type { Transaction } from '../../platform/db/client';
import { isMutual, wishesLink, type Side, type Tie } from '../rules';

const kinds = {
  pairWithId: { asked: 'wishPairAsked', agreed: 'wishPairAgreed', dropped: 'wishPairDropped' },
  swapWithId: { asked: 'wishSwapAsked', agreed: 'wishSwapAgreed', dropped: 'wishSwapDropped' },
} as const satisfies Record<Tie, Record<string, NewNotice['kind']>>;

type About = { roundId: string; round: string; person: string };

/**
 * Tells those whom a change of whom one would go or swap with concerns: the one who is asked for, or answered, and the one who is left after
 * both had said yes. `others` are what they say themselves, where they have said anything.
 */
export async function tellTies(
  tx: Transaction,
  { before, after, others, about, now }: { before: Side; after: Side; others: readonly Side[]; about: About; now: Date },
): Promise<void> {
  const sideOf = (id: string | null) => others.find(({ employeeId }) => employeeId === id);
  const tell = (employeeId: string, kind: NewNotice['kind']): NewNotice => ({
    employeeId,
    kind,
    params: { person: about.person, round: about.round },
    link: wishesLink(about.roundId),
  });
  const notices = (['pairWithId', 'swapWithId'] as const).flatMap((tie): NewNotice[] => {
    const [was, is] = [before[tie], after[tie]];
    if (was === is) return [];
    const { asked, agreed, dropped } = kinds[tie];
    return [
      ...(was && isMutual(before, sideOf(was), tie) ? [tell(was, dropped)] : []),
      ...(is ? [tell(is, isMutual(after, sideOf(is), tie) ? agreed : asked)] : []),
    ];
  });
  await notifyAll(tx, notices, now);
}
