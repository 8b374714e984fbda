import 'server-only';
import { takeNews } from '../calendar-mail/commands';
import { getAppointment, listFurther } from '../calendar-mail/queries';
import { writeMail } from '../mail-writing/rules';
import { invitationOf } from '../mail-writing/invitation/rules';
import type { Letter } from '../mail-writing/types';
import { bundleDueAt, isWanted } from '../mails/rules';
import { issueForMail } from './issues/queries';
import type { About } from '../mails/types';
import { inTransaction, type Transaction } from '../platform/db/client';
import { env } from '../platform/env';
import { queueJob } from '../platform/jobs/queue';
import { getRecipient, lastMails, listWaiting, type Recipient, type WaitingItem } from './queries';

/**
 * Gathers what one person is to be told into mails: one for each visit, hosting or workshop, since a mail carries one
 * invitation, and one for all else. Written and queued in one transaction, so that an item is in one mail, once. Run
 * again it finds nothing to do.
 */
export async function deliverMail({ recipient }: { recipient: string }, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    // Two jobs for one person, in two processes: the second waits, and finds what the first has left.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mail ${recipient}`}, 0))::text`;
    const waiting = await listWaiting(tx, recipient);
    const person = await getRecipient(tx, recipient, waiting);
    if (!person || waiting.length === 0) return;
    const wanted = person.active ? waiting.filter(({ kind }) => isWanted(kind, person.unwanted)) : [];
    const dropped = waiting.filter((item) => !wanted.includes(item));
    await tx.mailItem.updateMany({ where: { id: { in: dropped.map(({ id }) => id) } }, data: { handledAt: now } });
    const last = await lastMails(tx, person);
    for (const items of bundle(wanted)) {
      const about = items[0]?.about ?? '';
      const due = bundleDueAt(items, last.get(about) ?? null);
      if (due <= now) await writeBundle(tx, { recipient, person, about: about as About | '', items }, now);
      else await queueJob(tx, 'deliverMail', { recipient }, { startAfter: due, lane: 'mail' });
    }
  });
}

/** By what it is about; a newsletter is a mail of its own. */
function bundle(items: readonly WaitingItem[]): WaitingItem[][] {
  const bundles = new Map<string, WaitingItem[]>();
  for (const item of items) {
    const key = isIssue(item) ? item.link : (item.about ?? '');
    bundles.set(key, [...(bundles.get(key) ?? []), item]);
  }
  return [...bundles.values()];
}

const isIssue = ({ kind }: Pick<WaitingItem, 'kind'>) => kind === 'newsletterPublished';

type Bundle = { recipient: string; person: Recipient; about: About | ''; items: readonly WaitingItem[] };

async function writeBundle(tx: Transaction, bundled: Bundle, now: Date): Promise<void> {
  const { recipient, about, items } = bundled;
  const news = about ? await takeNews(tx, about, recipient, now) : null;
  const appointment = news?.appointment ?? (about ? await getAppointment(tx, about, recipient) : null);
  const mailId = await write(tx, bundled, { news, appointment }, now);
  await tx.mailItem.updateMany({ where: { id: { in: items.map((item) => item.id) } }, data: { handledAt: now, mailId } });
  // Later sessions, each in a mail of its own, for a mail carries one invitation.
  for (const further of about ? await listFurther(tx, about, recipient) : []) {
    const own = await takeNews(tx, further, recipient, now);
    if (own) await write(tx, bundled, { news: own, appointment: own.appointment }, now);
  }
}

async function write(tx: Transaction, { recipient, person, about, items }: Bundle, matter: Pick<Letter, 'news' | 'appointment'>, now: Date): Promise<string> {
  const { url = '', municipality, smtp, mailFrom } = env();
  const { locale, name, address, employeeId } = person;
  const { news } = matter;
  const [first] = items;
  const issue = first && isIssue(first) ? await issueForMail(tx, first.link, url) : null;
  const people = { organizer: mailFrom, attendee: { name, address } };
  const { id } = await tx.mail.create({
    data: {
      ...writeMail({ locale, name, items, guest: employeeId === null, issue, ...matter }, { url, municipality }),
      ...{ employeeId, address, name, locale, createdAt: now },
      about: about || null,
      ...(news && { calendar: invitationOf(news, people, { recipient, locale, url, guest: employeeId === null }, now), method: news.method }),
      // Where there is no mail server it is kept to be looked at, and stays here if one is set up later.
      state: smtp ? 'queued' : 'kept',
    },
    select: { id: true },
  });
  if (smtp) await queueJob(tx, 'sendMail', { mailId: id }, { lane: 'mail' });
  return id;
}
