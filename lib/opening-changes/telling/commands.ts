import 'server-only';
import { queueMails } from '../../mails/commands';
import { notifyAll } from '../../notices/commands';
import type { NewNotice } from '../../notices/types';
import type { Actor } from '../../platform/auth/types';
import type { Transaction } from '../../platform/db/client';
import type { ChangeEffects } from '../../visits/changes/types';
import type { ChangePreview, OpeningTerms } from '../types';

type Change = { before: OpeningTerms; terms: OpeningTerms; effects: ChangeEffects; preview: ChangePreview };

/** Tells those whom a change reaches: visitors, those who wait, those who lost their seat, and both hosts. */
export async function tellOfChange(
  tx: Transaction,
  actor: Actor,
  { before, terms, effects, preview }: Change,
  now: Date,
): Promise<void> {
  const openingId = effects.opening.id;
  const link = `/visits/${openingId}`;
  const params = {
    topic: terms.topic,
    site: effects.changed.siteName,
    host: effects.changed.hostName,
    starts: terms.starts.toISOString(),
    ends: terms.ends.toISOString(),
    ...listBefore(before, terms, effects.opening),
  };
  const employees = new Map([...effects.visitors, ...effects.waiting].map((one) => [one.visitId, one.employeeId]));
  const notices: NewNotice[] = preview.touched.map(({ visitId, outcome }) => ({
    employeeId: employees.get(visitId)!,
    kind: outcome === 'loses' ? 'seatLost' : 'openingChanged',
    params,
    link,
    about: `visit:${visitId}`,
  }));
  const ofHosting = `/hosting/${openingId}`;
  const about = `hosting:${openingId}` as const;
  if (before.hostId !== terms.hostId) {
    notices.push({ employeeId: terms.hostId, kind: 'hostChanged', params, link: ofHosting, about });
    notices.push({ employeeId: before.hostId, kind: 'openingChanged', params, link, about });
  } else if (preview.touched.length > 0 || changesHours(before, terms)) {
    notices.push({ employeeId: terms.hostId, kind: 'openingChanged', params, link: ofHosting, about });
  }
  // A calendar has not seen what its owner has just done in the app; that alone is mailed.
  const own = { to: { employeeId: actor.id }, kind: 'openingChanged', params, link: ofHosting, about } as const;
  if (terms.hostId === actor.id && changesCalendar(before, terms)) await queueMails(tx, [own], now);
  // Nobody needs to hear of what they have just done themselves.
  await notifyAll(tx, notices.filter(({ employeeId }) => employeeId !== actor.id), now);
}

/** What was before, of that which people would notice of a change. */
function listBefore(before: OpeningTerms, after: OpeningTerms, { siteName, hostName }: { siteName: string; hostName: string }): Record<string, string> {
  return {
    ...(before.topic !== after.topic && { wasTitle: before.topic }),
    ...(before.siteId !== after.siteId && { wasWhere: siteName }),
    ...(changesHours(before, after) && { wasStarts: before.starts.toISOString(), wasEnds: before.ends.toISOString() }),
    ...(before.hostId !== after.hostId && { wasHost: hostName }),
  };
}

function changesCalendar(before: OpeningTerms, after: OpeningTerms): boolean {
  const shown = ['siteId', 'hostId', 'topic', 'programme', 'meetingPlace'] as const;
  return changesHours(before, after) || shown.some((name) => before[name] !== after[name]);
}

function changesHours(before: OpeningTerms, after: OpeningTerms): boolean {
  return before.starts.getTime() !== after.starts.getTime() || before.ends.getTime() !== after.ends.getTime();
}
