import 'server-only';
import { takeNews } from '../calendar-mail/commands';
import { findAllNews, getMatter, listFurther } from '../calendar-mail/queries';
import { matterOf } from '../calendar-mail/rules';
import type { Appointment, CalendarNews, Matter } from '../calendar-mail/types';
import { writeMail } from '../mail-writing/rules';
import { invitationOf } from '../mail-writing/invitation/rules';
import type { LetterItem } from '../mail-writing/types';
import { bundleDueAt, isGathered, isWanted } from '../mails/rules';
import { issueForMail } from './issues/queries';
import type { About } from '../mails/types';
import { inTransaction, type Transaction } from '../platform/db/client';
import { env } from '../platform/env';
import { queueJob } from '../platform/jobs/queue';
import { getRecipient, lastMails, listWaiting, type Recipient, type WaitingItem } from './queries';

/**
 * Gathers what one person is to be told into mails: one for each visit, hosting or workshop whose calendar part must go,
 * since a mail carries one invitation, and one for all the rest that can wait. Written and queued in one transaction, so
 * that an item is in one mail, once. Run again it finds nothing to do.
 */
export async function deliverMail({ recipient }: { recipient: string }, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    // Two jobs for one person, in two processes: the second waits, and finds what the first has left.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mail ${recipient}`}, 0))::text`;
    const waiting = await listWaiting(tx, recipient);
    const person = await getRecipient(tx, recipient, waiting);
    if (!person || waiting.length === 0) return;
    const wanted = person.active ? await chooseWanted(tx, { recipient, person, waiting }, now) : [];
    const dropped = waiting.filter((item) => !wanted.includes(item));
    await tx.mailItem.updateMany({ where: { id: { in: dropped.map(({ id }) => id) } }, data: { handledAt: now } });
    const last = await lastMails(tx, person);
    const bundles = bundle(wanted).map((items) => ({ items, about: items[0]!.about ?? '', due: bundleDueAt(items, last.get(items[0]!.about ?? '') ?? null) }));
    const quiet: typeof bundles = [];
    for (const one of bundles) if (await isQuiet(tx, one, recipient, now)) quiet.push(one);
    // Once one of them goes, the others have waited long enough to go along.
    const digest = quiet.some(({ due }) => due <= now) ? quiet : [];
    if (digest.length > 1) await writeBundle(tx, { recipient, person, about: '', items: digest.flatMap(({ items }) => items).sort(byArrival(waiting)) }, now);
    for (const { items, about, due } of digest.length > 1 ? bundles.filter((one) => !digest.includes(one)) : bundles) {
      if (due <= now) await writeBundle(tx, { recipient, person, about: about as About | '', items }, now);
      else await queueJob(tx, 'deliverMail', { recipient }, { startAfter: due, lane: 'mail' });
    }
  });
}

const byArrival = (all: readonly WaitingItem[]) => (one: WaitingItem, other: WaitingItem) => all.indexOf(one) - all.indexOf(other);

/** Whether it may go into one mail with other news: nothing of it is for a calendar, and nobody waits for it. */
async function isQuiet(tx: Transaction, { about, items }: { about: string; items: readonly WaitingItem[] }, recipient: string, now: Date): Promise<boolean> {
  if (items.some((item) => isIssue(item) || !isGathered(item.kind))) return false;
  return about === '' || (await findAllNews(tx, about as About, recipient, now)).length === 0;
}

/** Whatever a message is called: one that takes something out of a calendar is a cancellation, and those always come. */
async function chooseWanted(tx: Transaction, { recipient, person, waiting }: { recipient: string; person: Recipient; waiting: readonly WaitingItem[] }, now: Date): Promise<WaitingItem[]> {
  const wanted: WaitingItem[] = [];
  for (const item of waiting) {
    const takesBack = async () => (await findAllNews(tx, item.about as About, recipient, now)).some(({ method }) => method === 'CANCEL');
    if (isWanted(item.kind, person.unwanted) || (item.about && (await takesBack()))) wanted.push(item);
  }
  return wanted;
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
  const mailId = await write(tx, bundled, news, now);
  await tx.mailItem.updateMany({ where: { id: { in: items.map((item) => item.id) } }, data: { handledAt: now, mailId } });
  // Later sessions, each in a mail of its own, for a mail carries one invitation.
  for (const further of about ? await listFurther(tx, about, recipient) : []) {
    const own = await takeNews(tx, further, recipient, now);
    if (own) await write(tx, bundled, own, now);
  }
}

async function write(tx: Transaction, { recipient, person, about, items }: Bundle, news: CalendarNews | null, now: Date): Promise<string> {
  const { url = '', municipality, smtp, mailFrom } = env();
  const { locale, name, address, employeeId } = person;
  const [first] = items;
  const issue = first && isIssue(first) ? await issueForMail(tx, first.link, url) : null;
  const people = { organizer: mailFrom, attendee: { name, address } };
  const { id } = await tx.mail.create({
    data: {
      ...writeMail({ locale, name, items: await withMatters(tx, items), guest: employeeId === null, issue, news }, { url, municipality }),
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

/** Each with the event or visit it is about, each of which is looked up once. */
async function withMatters(tx: Transaction, items: readonly WaitingItem[]): Promise<LetterItem[]> {
  const found = new Map<Matter, Appointment | null>();
  const letterItems: LetterItem[] = [];
  for (const item of items) {
    const about = matterOf(item);
    if (about && !found.has(about)) found.set(about, await getMatter(tx, about));
    letterItems.push({ ...item, matter: about && (found.get(about) ?? null) });
  }
  return letterItems;
}
