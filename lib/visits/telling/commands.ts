import 'server-only';
import { queueMails } from '../../mails/commands';
import type { Transaction } from '../../platform/db/client';

type Told = {
  kind: 'signedUp' | 'visitAsked' | 'queuedUp' | 'ownCancelled' | 'askedNoLonger' | 'leftQueue';
  visitId: string;
  visitorId: string;
  opening: { topic: string; siteName: string; starts: Date; ends: Date };
  /** In the queue, 1 first. */
  place?: number;
  /** Until when the seat is held for an answer. */
  until?: Date | null;
};

/** Confirms by mail what people did themselves. In the app they have just seen it, so there it is no notice. */
export async function mailOwn(tx: Transaction, { kind, visitId, visitorId, opening, place, until }: Told, now: Date): Promise<void> {
  const { topic, siteName: site, starts, ends } = opening;
  const params = { topic, site, starts: starts.toISOString(), ends: ends.toISOString(), ...(place && { place }), ...(until && { until: until.toISOString() }) };
  await queueMails(tx, [{ to: { employeeId: visitorId }, kind, params, link: `/visits/receipt/${visitId}`, about: `visit:${visitId}` }], now);
}
