import 'server-only';
import { inTransaction } from '../../platform/db/client';
import { bodyLimit } from '../rules';

/**
 * For the clock: erases what mails said once it is old enough, and what they were made of. That they were sent, to whom
 * and about what stays, and so does what is told once only. Answers how many.
 */
export async function eraseMails(now: Date): Promise<number> {
  const old = { lt: bodyLimit(now) };
  return inTransaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      where: { createdAt: old, state: { in: ['sent', 'failed', 'kept'] }, text: { not: '' } },
      // Without a calendar's text but with its method: that there was an invitation stays too.
      data: { text: '', html: '' },
    });
    await tx.mail.updateMany({ where: { text: '', calendar: { not: '' } }, data: { calendar: '' } });
    await tx.mailItem.updateMany({ where: { createdAt: old, handledAt: { not: null }, NOT: { params: { equals: {} } } }, data: { params: {}, link: '' } });
    return count;
  });
}
