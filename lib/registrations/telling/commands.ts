import 'server-only';
import { queueMails } from '../../mails/commands';
import type { MailKind } from '../../mails/types';
import type { Transaction } from '../../platform/db/client';
import { env } from '../../platform/env';
import { readLocale } from '../../platform/i18n/locale';
import { invitationPath } from '../guests/rules';
import type { EventFacts } from '../types';

/** Mails a guest what an employee would be told in the app, with their own link; their calendar is told what has come of it. */
export async function tellGuest(
  tx: Transaction,
  event: Pick<EventFacts, 'id' | 'title' | 'where' | 'starts' | 'ends'>,
  guestId: string,
  kind: MailKind,
  params: Record<string, string | number>,
  now: Date,
): Promise<void> {
  const { secret } = env();
  const guest = await tx.guest.findUnique({ where: { id: guestId }, select: { email: true, name: true, locale: true } });
  if (!guest || !secret) return;
  const { title, where, starts, ends } = event;
  const details = { title, where, starts: starts.toISOString(), ends: ends.toISOString(), ...params };
  await queueMails(tx, [{ to: { address: guest.email, name: guest.name, locale: readLocale(guest.locale) }, kind, params: details, link: invitationPath(guestId, secret), about: `event:${event.id}` }], now);
}
