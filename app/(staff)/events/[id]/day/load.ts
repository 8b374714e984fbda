import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { getDay } from '@/lib/event-day/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { isId } from '@/lib/platform/text';
import { canRunEvent } from '@/lib/registrations/access';

/** The day of an event for those who run it; everybody else is told that they may not, or that there is none. */
export async function loadDay(id: string) {
  const actor = await requireActor();
  if (!isId(id)) notFound();
  if (!canRunEvent(actor, id)) forbidden();
  const now = new Date();
  const day = await getDay(actor, id, now);
  if (!day) notFound();
  return { actor, now, day };
}
