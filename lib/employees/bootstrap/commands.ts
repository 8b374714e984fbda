import 'server-only';
import { recordAudit } from '../../audit/commands';
import { inTransaction, type Transaction } from '../../platform/db/client';
import { addCivilDays, civilDateOf } from '../../platform/time';
import { nameFromEmail } from '../rules';
import type { Role } from '../types';

/** What a new municipality starts with; each can be renamed in the administration. */
const firstUnits = [
  { name: 'Borgerservice', kind: 'citizenService' },
  { name: 'Bibliotek', kind: 'library' },
  { name: 'Lokale aktører', kind: 'localActors' },
] as const;
const firstSite = 'Rådhuset';
const firstProject = 'Samarbejde mellem Borgerservice og Bibliotek';
const allRoles: Role[] = ['lead', 'administrator'];

/**
 * Makes an empty database usable: units, a site, a current project, and somebody who may sign in with `email` and do
 * everything. Run at each start; does nothing as long as anybody can administer. Where the last administrator was
 * lost by other means, the address gets back in, since whoever sets it runs the server anyway.
 */
export async function bootstrapAdministrator(email: string, now: Date): Promise<{ created: boolean }> {
  return inTransaction(async (tx) => {
    // Several instances may start at once on one empty database.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('uge13 bootstrap'))`;
    const address = email.trim().toLowerCase();
    const place = await firstPlace(tx, now);
    const administrators = await tx.employee.count({ where: { roles: { has: 'administrator' }, deactivatedAt: null } });
    if (administrators > 0) return { created: false };
    const { id } = await tx.employee.upsert({
      where: { email: address },
      create: { name: nameFromEmail(address), email: address, roles: allRoles, createdAt: now, ...place },
      update: { roles: allRoles, deactivatedAt: null },
      select: { id: true },
    });
    await recordAudit(tx, { actor: null, action: 'systemPrepared', subjectKind: 'employee', subjectId: id, now });
    return { created: true };
  });
}

async function firstPlace(tx: Transaction, now: Date): Promise<{ unitId: string; siteId: string }> {
  if ((await tx.unit.count()) === 0) await tx.unit.createMany({ data: [...firstUnits] });
  if ((await tx.site.count()) === 0) await tx.site.create({ data: { name: firstSite } });
  if ((await tx.project.count()) === 0) {
    const today = civilDateOf(now);
    const starts = new Date(today);
    const ends = new Date(addCivilDays(today, 365));
    await tx.project.create({ data: { name: firstProject, starts, ends, current: true } });
  }
  const unit = await tx.unit.findFirstOrThrow({ orderBy: [{ kind: 'asc' }, { name: 'asc' }], select: { id: true } });
  const site = await tx.site.findFirstOrThrow({ orderBy: { name: 'asc' }, select: { id: true } });
  return { unitId: unit.id, siteId: site.id };
}
