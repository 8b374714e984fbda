import 'server-only';
import { isId } from '../platform/text';
import type { Locale } from '../platform/format';
import { readLocale } from '../platform/i18n/locale';
import type { Reader } from '../platform/db/client';
import { Prisma } from '../platform/db/generated/client';

export type WaitingItem = {
  id: string;
  kind: string;
  params: Record<string, string | number>;
  link: string;
  about: string | null;
  dueAt: Date;
  name: string;
  locale: string;
};

export type Recipient = { employeeId: string | null; name: string; address: string; locale: Locale; unwanted: readonly string[]; active: boolean };

/** What waits to be told to one person or guest, in the order in which it happened. */
export async function listWaiting(reader: Reader, recipient: string): Promise<WaitingItem[]> {
  return reader.$queryRaw<WaitingItem[]>`
    SELECT id::text, kind, params, link, about, due_at AS "dueAt", name, locale FROM mail_items
    WHERE COALESCE(employee_id::text, address) = ${recipient} AND handled_at IS NULL ORDER BY created_at, id`;
}

/** Who it is; a guest is who their items say, and reads in the language chosen last for their address. */
export async function getRecipient(reader: Reader, recipient: string, [item]: readonly WaitingItem[]): Promise<Recipient | null> {
  if (!isId(recipient)) {
    const guest = await reader.guest.findFirst({ where: { email: recipient }, orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }], select: { locale: true, unwanted: true } });
    return { employeeId: null, name: item?.name ?? '', address: recipient, locale: readLocale(guest?.locale ?? item?.locale), unwanted: guest?.unwanted ?? [], active: true };
  }
  const row = await reader.employee.findUnique({
    where: { id: recipient },
    select: { name: true, email: true, locale: true, deactivatedAt: true, mailWish: { select: { unwanted: true } } },
  });
  if (!row) return null;
  const { name, email, locale, deactivatedAt, mailWish } = row;
  return { employeeId: recipient, name, address: email, locale: readLocale(locale), unwanted: mailWish?.unwanted ?? [], active: !deactivatedAt };
}

/** When the recipient was last mailed on each matter, by what it is about ('' for all else), also where it was one of several in a mail. */
export async function lastMails(reader: Reader, { employeeId, address }: Recipient): Promise<Map<string, Date>> {
  const own = employeeId ? Prisma.sql`m.employee_id = ${employeeId}::uuid` : Prisma.sql`m.employee_id IS NULL AND m.address = ${address}`;
  const rows = await reader.$queryRaw<{ matter: string; at: Date }[]>`
    SELECT matter, max(at) AS at FROM (
      SELECT COALESCE(m.about, '') AS matter, m.created_at AS at FROM mails m WHERE ${own}
      UNION ALL SELECT COALESCE(i.about, ''), m.created_at FROM mail_items i JOIN mails m ON m.id = i.mail_id WHERE ${own}) mailed
    GROUP BY matter`;
  return new Map(rows.map(({ matter, at }) => [matter, at]));
}

/** Recipients whose items have been due for a while: their job was lost with the clock of another machine, or by hand. */
export async function listOverlooked(reader: Reader, before: Date): Promise<string[]> {
  const rows = await reader.$queryRaw<{ recipient: string }[]>`
    SELECT DISTINCT COALESCE(employee_id::text, address) AS recipient FROM mail_items
    WHERE handled_at IS NULL AND due_at < ${before}::timestamptz LIMIT 200`;
  return rows.map(({ recipient }) => recipient);
}

/** Written mails that no process has in hand though they should have gone. */
export async function listStranded(reader: Reader, before: Date): Promise<string[]> {
  const rows = await reader.mail.findMany({
    where: {
      OR: [
        { state: 'queued', nextAttemptAt: null, createdAt: { lt: before } },
        { state: 'queued', nextAttemptAt: { lt: before } },
        { state: 'sending', claimedAt: { lt: before } },
      ],
    },
    select: { id: true },
    take: 200,
  });
  return rows.map(({ id }) => id);
}
