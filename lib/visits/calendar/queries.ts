import 'server-only';
import type { Actor } from '../../platform/auth/types';
import { database } from '../../platform/db/client';
import { isId } from '../../platform/text';
import type { CalendarEntry } from './types';

/** The actor's own visit at an opening, or their hosting of it; null for everybody else and once it is called off. */
export async function getCalendarEntry(actor: Actor, openingId: string): Promise<CalendarEntry | null> {
  if (!isId(openingId)) return null;
  const row = await database().opening.findUnique({
    where: { id: openingId, state: 'offered' },
    select: {
      ...{ hostId: true, topic: true, programme: true, meetingPlace: true, starts: true, ends: true, version: true },
      site: { select: { name: true, address: true } },
      unit: { select: { name: true } },
      host: { select: { name: true } },
      visits: { where: { visitorId: actor.id, state: 'registered' }, select: { id: true } },
    },
  });
  const visit = row?.visits[0];
  if (!row || (!visit && row.hostId !== actor.id)) return null;
  const { topic, programme, meetingPlace, starts, ends, version, site, unit, host } = row;
  return {
    uid: visit?.id ?? openingId,
    sequence: version - 1,
    role: visit ? 'visiting' : 'hosting',
    openingId,
    ...{ topic, programme, meetingPlace, starts, ends },
    siteName: site.name,
    siteAddress: site.address,
    unitName: unit.name,
    hostName: host.name,
  };
}
