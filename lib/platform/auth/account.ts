import 'server-only';
import { database } from '../db/client';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The active employee behind an identity provider's claims. At the first sign-in the e-mail address finds the person
 * and the subject is bound to them; from then on only the subject counts, so a reused address opens nothing.
 */
export async function findAccount(claims: { subject: string; email?: string }): Promise<{ id: string } | null> {
  const employees = database().employee;
  const bound = await employees.findUnique({
    where: { subject: claims.subject },
    select: { id: true, deactivatedAt: true },
  });
  if (bound) return bound.deactivatedAt ? null : { id: bound.id };
  if (!claims.email) return null;
  const { count } = await employees.updateMany({
    where: { email: claims.email, subject: null, deactivatedAt: null },
    data: { subject: claims.subject },
  });
  if (count === 0) return null;
  return employees.findUnique({ where: { subject: claims.subject }, select: { id: true } });
}

/** One of the demo's made-up people; a real employee can never be entered this way. */
export async function findDemoAccount(employeeId: string): Promise<{ id: string } | null> {
  if (!uuid.test(employeeId)) return null;
  return database().employee.findFirst({
    where: { id: employeeId, demo: true, deactivatedAt: null },
    select: { id: true },
  });
}
