import 'server-only';
import type { Reader } from '../../platform/db/client';

export type Found = NonNullable<Awaited<ReturnType<typeof findRegistration>>>;

/** One sign-up with what is asked before it changes; null when there is none. */
export async function findRegistration(reader: Reader, id: string) {
  const row = await reader.registration.findUnique({
    where: { id },
    select: {
      id: true, eventId: true, employeeId: true, guestId: true, unitId: true, state: true, heldAt: true, expiresAt: true, answersVersion: true,
      employee: { select: { name: true } },
      guest: { select: { name: true } },
      event: { select: { title: true, starts: true, ends: true, cancelHours: true, state: true } },
    },
  });
  if (!row) return null;
  const { employee, guest, event, ...registration } = row;
  const { state: eventState, ...facts } = event;
  return { ...registration, ...facts, eventState, name: employee?.name ?? guest?.name ?? '' };
}
