import 'server-only';
import { cache } from 'react';
import { redirect, forbidden } from 'next/navigation';
import { cookies, headers } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { database } from '../db/client';
import { env } from '../env';
import { sessionCookie } from './cookie';
import type { Actor } from './types';

type ActorRow = Omit<Actor, 'isLead' | 'isAdministrator'> & { roles: string[] };

/** The person as the database knows them this instant, or null when unknown or deactivated. */
export async function loadActor(employeeId: string): Promise<Actor | null> {
  const rows = await database().$queryRaw<ActorRow[]>`
    SELECT id::text, name, email, locale, roles::text[] AS roles,
           unit_id::text AS "unitId", site_id::text AS "siteId", desk_id::text AS "deskId",
           ARRAY(SELECT event_id::text FROM event_facilitators WHERE employee_id = employees.id) AS facilitates,
           EXISTS (SELECT FROM coders JOIN projects ON projects.id = project_id
                   WHERE employee_id = employees.id AND revoked_at IS NULL AND current) AS codes
    FROM employees WHERE id = ${employeeId}::uuid AND deactivated_at IS NULL`;
  const row = rows[0];
  if (!row) return null;
  const { roles, ...person } = row;
  return { ...person, isLead: roles.includes('lead'), isAdministrator: roles.includes('administrator') };
}

/**
 * Who asks, once a request. The cookie says only who somebody claims to be since when; what they may do is read from
 * the database each time, so that a deactivated person is out at the next click.
 */
export const getActor = cache(async (): Promise<Actor | null> => {
  const { secret } = env();
  const jar = await cookies();
  const name = sessionCookie().name;
  // next-auth splits a long token over numbered cookies; ours is short, but a provider's name can be long.
  const token =
    jar.get(name)?.value ??
    jar
      .getAll()
      .filter((cookie) => cookie.name.startsWith(`${name}.`))
      .sort((a, b) => Number(a.name.split('.').pop()) - Number(b.name.split('.').pop()))
      .map((cookie) => cookie.value)
      .join('');
  if (!token || !secret) return null;
  const claims = await decode({ token, secret }).catch(() => null);
  const id = claims?.employeeId;
  return typeof id === 'string' ? loadActor(id) : null;
});

/** For pages: the actor, or off to sign in and back here afterwards. */
export async function requireActor(): Promise<Actor> {
  const actor = await getActor();
  if (actor) return actor;
  const path = (await headers()).get('x-uge13-path') ?? '/';
  redirect(`/signin?next=${encodeURIComponent(path)}`);
}

/** For pages: the actor if `allow` says so, else the 403 page. */
export async function requireActorWho(allow: (actor: Actor) => boolean): Promise<Actor> {
  const actor = await requireActor();
  if (!allow(actor)) forbidden();
  return actor;
}
