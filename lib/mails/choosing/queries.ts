import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import { mailGroups, type MailGroup } from '../rules';

/** What the actor wants mail about: everything until they have said otherwise. */
export async function getWantedMail(actor: Actor): Promise<MailGroup[]> {
  const row = await database().mailPreference.findUnique({ where: { employeeId: actor.id }, select: { unwanted: true } });
  return mailGroups.filter((group) => !row?.unwanted.includes(group));
}
