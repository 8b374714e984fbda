import type { Role } from './types';

type Standing = { roles: readonly Role[]; deactivatedAt: Date | null };

const administers = ({ roles, deactivatedAt }: Standing) => deactivatedAt === null && roles.includes('administrator');

/** Would the change leave nobody who can administer? `others` counts active administrators besides this person. */
export function losesLastAdministrator(before: Standing, after: Standing, others: number): boolean {
  return administers(before) && !administers(after) && others === 0;
}

/** "anne.hansen@by.dk" → "Anne Hansen": a name to begin with for somebody of whom only the address is known. */
export function nameFromEmail(email: string): string {
  const local = email.split('@')[0] ?? '';
  const name = local
    .split(/[._-]+/)
    .filter(Boolean)
    .map((part) => part.charAt(0).toLocaleUpperCase('da') + part.slice(1))
    .join(' ');
  return name || email;
}
