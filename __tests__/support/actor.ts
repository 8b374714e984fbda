import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';

/** Somebody as the platform would hand them to a command, read from the database as it stands. */
export async function actorOf(employeeId: string): Promise<Actor> {
  const row = await database().employee.findUniqueOrThrow({ where: { id: employeeId }, include: { facilitates: true, codesIn: true } });
  const { id, name, email, locale, unitId, siteId, deskId, roles, facilitates, codesIn } = row;
  return {
    ...{ id, name, email, locale, unitId, siteId, deskId },
    isLead: roles.includes('lead'),
    isAdministrator: roles.includes('administrator'),
    facilitates: facilitates.map(({ eventId }) => eventId),
    codes: codesIn.some(({ revokedAt }) => revokedAt === null),
  };
}
