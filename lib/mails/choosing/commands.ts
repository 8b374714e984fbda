import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import { succeed, type Result } from '../../platform/result';
import { mailGroups, type MailGroup } from '../rules';
import type { ChooseMailInput } from '../schema';

/** Keeps what the actor wants mail about. What is unwanted is kept, so that a new kind of mail reaches everybody. */
export async function chooseMail(actor: Actor, { wanted }: ChooseMailInput): Promise<Result<{ wanted: MailGroup[] }, never>> {
  const unwanted = mailGroups.filter((group) => !wanted.includes(group));
  await database().mailPreference.upsert({
    where: { employeeId: actor.id },
    create: { employeeId: actor.id, unwanted },
    update: { unwanted },
    select: { employeeId: true },
  });
  return succeed({ wanted });
}
