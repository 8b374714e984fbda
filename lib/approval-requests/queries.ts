import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database, type Reader } from '../platform/db/client';
import { isId } from '../platform/text';
import { canRunEvent } from '../registrations/access';
import type { ApprovalRequest } from './types';

const columns = {
  id: true, state: true, signedUpAt: true, expiresAt: true, eventId: true,
  unit: { select: { name: true } },
  employee: { select: { name: true, site: { select: { name: true } } } },
  guest: { select: { name: true } },
  event: { select: { id: true, title: true, starts: true, ends: true, place: true, site: { select: { name: true } } } },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
const findRow = (reader: Reader, id: string) => reader.registration.findUnique({ where: { id }, select: columns });

function view({ id, state, signedUpAt, expiresAt, unit, employee, guest, event: { site, place, ...event } }: Row): ApprovalRequest {
  return {
    ...{ registrationId: id, state, askedAt: signedUpAt, expiresAt, unitName: unit.name },
    ...{ name: employee?.name ?? guest?.name ?? '', siteName: employee?.site.name ?? '' },
    event: { ...event, where: [site?.name, place].filter(Boolean).join(', ') },
  };
}

/** One request, answered or not, for those who run its event; null for everybody else. Looking at it decides nothing. */
export async function getRequest(actor: Actor, id: string): Promise<ApprovalRequest | null> {
  const row = isId(id) ? await findRow(database(), id) : null;
  return row && canRunEvent(actor, row.eventId) ? view(row) : null;
}

/** What waits for the actor's answer, the first to lapse first. */
export async function listRequests(actor: Actor, now: Date): Promise<ApprovalRequest[]> {
  const rows = await database().registration.findMany({
    where: { state: 'pending', expiresAt: { gt: now }, ...(actor.isLead ? { event: { project: { current: true } } } : { eventId: { in: actor.facilitates } }) },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    select: columns,
  });
  return rows.map(view);
}

/** Everything that awaits approval, with who can give it, for the clock. */
export async function listWaiting(reader: Reader, now: Date) {
  return reader.registration.findMany({
    where: { state: 'pending', expiresAt: { gt: now }, heldAt: { not: null } },
    orderBy: { id: 'asc' },
    select: { ...columns, heldAt: true, event: { select: { ...columns.event.select, facilitators: { select: { employeeId: true } } } } },
  });
}
