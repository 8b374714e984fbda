import 'server-only';
import { queueMails } from '../mails/commands';
import type { NewMail } from '../mails/types';
import { inTransaction } from '../platform/db/client';
import { env } from '../platform/env';
import { civilDateOf } from '../platform/time';
import { invitationPath } from '../registrations/guests/rules';
import { listComingAttendance, listComingHostings, listComingVisits, listUnobservedVisits, type ComingVisit } from './queries';
import { firstAsking, secondAsking, tomorrowFrom } from './rules';

type Timed = { starts: Date; ends: Date };
/** Moved to another day it is reminded of again; the same day is told of once, however often this runs. */
const onceFor = (what: string, { starts }: Timed) => `${what}:${civilDateOf(starts)}`;
const timesOf = ({ starts, ends }: Timed) => ({ starts: starts.toISOString(), ends: ends.toISOString() });

/** Reminds those who visit, host or attend tomorrow. For the clock: run often, it tells each once. */
export async function remindOfTomorrow(now: Date): Promise<void> {
  const span = tomorrowFrom(now);
  if (!span) return;
  const { secret } = env();
  const [visits, hostings, attendance] = [await listComingVisits(span), await listComingHostings(span), await listComingAttendance(span)];
  await queue(
    [
      ...visits.map((visit): NewMail => ({ ...ofVisit(visit), kind: 'reminder', link: `/visits/receipt/${visit.visitId}`, about: `visit:${visit.visitId}`, once: onceFor(`reminder:visit:${visit.visitId}`, visit) })),
      ...hostings.map((hosting): NewMail => {
        const { openingId, hostId, topic, siteName: site, visitors } = hosting;
        const params = { topic, site, ...timesOf(hosting), count: visitors.length, names: visitors.join(', ') };
        return { to: { employeeId: hostId }, kind: 'hostReminder', params, link: `/visits/${openingId}`, about: `hosting:${openingId}`, once: onceFor(`reminder:hosting:${openingId}`, hosting) };
      }),
      ...attendance.map((one): NewMail => {
        const { registrationId, employeeId, guestId, guestName, guestAddress, eventId, title, where } = one;
        const to = employeeId ? { employeeId } : { address: guestAddress!, name: guestName, locale: 'da' as const };
        // A guest has no account to open the event's page with, but a way in of their own.
        const link = guestId && secret ? invitationPath(guestId, secret) : employeeId ? `/events/${eventId}` : '';
        return { to, kind: 'eventReminder', params: { title, where, ...timesOf(one) }, link, about: `event:${eventId}`, once: onceFor(`reminder:registration:${registrationId}`, one) };
      }),
    ],
    now,
  );
}

/** Asks visitors what they saw: when the visit is over, and once more three days later where nothing has come. */
export async function askForObservations(now: Date): Promise<void> {
  const asked = (kind: 'observationAsked' | 'observationAskedAgain') => (visit: ComingVisit): NewMail => ({
    ...ofVisit(visit),
    kind,
    link: `/observations/new?visit=${visit.visitId}`,
    once: `${kind}:${visit.visitId}`,
  });
  const [first, second] = [await listUnobservedVisits(firstAsking(now)), await listUnobservedVisits(secondAsking(now))];
  await queue([...first.map(asked('observationAsked')), ...second.map(asked('observationAskedAgain'))], now);
}

function ofVisit(visit: ComingVisit) {
  return { to: { employeeId: visit.visitorId }, params: { topic: visit.topic, site: visit.siteName, ...timesOf(visit) } };
}

async function queue(mails: readonly NewMail[], now: Date): Promise<void> {
  if (mails.length > 0) await inTransaction((tx) => queueMails(tx, mails, now));
}
