import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { inTransaction } from '../../platform/db/client';
import { succeed, type Result } from '../../platform/result';
import { mailGroups, type MailGroup } from '../rules';
import type { ChooseMailInput } from '../schema';

/** Keeps what the actor wants mail about, and in which language. The unwanted is kept, so that a new kind reaches everybody. */
export async function chooseMail(actor: Actor, { wanted, locale }: ChooseMailInput): Promise<Result<{ wanted: MailGroup[] }, never>> {
  const unwanted = mailGroups.filter((group) => !wanted.includes(group));
  await inTransaction(async (tx) => {
    await tx.mailPreference.upsert({
      where: { employeeId: actor.id },
      create: { employeeId: actor.id, unwanted },
      update: { unwanted },
      select: { employeeId: true },
    });
    await tx.employee.update({ where: { id: actor.id }, data: { locale }, select: { id: true } });
  });
  return succeed({ wanted });
}
