import 'server-only';
import { recordAudit } from '../audit/commands';
import type { Actor } from '../platform/auth/types';
import { databaseCode, inTransaction, type Transaction } from '../platform/db/client';
import { refuse, succeed, type Result } from '../platform/result';
import type { AddSiteInput, AddUnitInput, ChangeSiteInput, ChangeUnitInput } from './schema';
import type { OrganisationRefusal } from './types';

type Answer = Promise<Result<{ id: string }, OrganisationRefusal>>;

const UNIQUE = '23505';

/** Two who take one name at the same moment: the database lets one through, and the other hears what both would. */
async function named(name: string, work: (tx: Transaction) => Answer): Answer {
  try {
    return await inTransaction(work);
  } catch (error) {
    if (databaseCode(error) === UNIQUE) return refuse('nameTaken', { name });
    throw error;
  }
}

/** Matches a name whatever its capitals: "bibliotek" beside "Bibliotek" would only confuse. */
const sameName = (name: string, exceptId?: string) => ({
  name: { equals: escaped(name), mode: 'insensitive' as const },
  ...(exceptId && { NOT: { id: exceptId } }),
});
// A case-insensitive match is an ILIKE underneath, where these are wild cards.
const escaped = (name: string) => name.replace(/[\\%_]/g, '\\$&');

export async function addUnit(actor: Actor, input: AddUnitInput, now: Date): Answer {
  return named(input.name, async (tx) => {
    if (await tx.unit.findFirst({ where: sameName(input.name) })) return refuse('nameTaken', { name: input.name });
    const unit = await tx.unit.create({ data: input });
    await recordAudit(tx, {
      actor,
      action: 'unitAdded',
      subjectKind: 'unit',
      subjectId: unit.id,
      details: { name: unit.name },
      now,
    });
    return succeed({ id: unit.id });
  });
}

export async function changeUnit(actor: Actor, input: ChangeUnitInput, now: Date): Answer {
  const { unitId, version, ...data } = input;
  return named(input.name, async (tx) => {
    const before = await tx.unit.findUnique({ where: { id: unitId } });
    if (!before) return refuse('unknownUnit');
    if (before.version !== version) return refuse('changedMeanwhile');
    if (await tx.unit.findFirst({ where: sameName(input.name, unitId) })) return refuse('nameTaken', { name: input.name });
    // Of two who save at the same moment the second finds the version gone.
    const { count } = await tx.unit.updateMany({ where: { id: unitId, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) return refuse('changedMeanwhile');
    await recordAudit(tx, {
      actor,
      action: 'unitChanged',
      subjectKind: 'unit',
      subjectId: unitId,
      details: { name: input.name, before: before.name },
      now,
    });
    return succeed({ id: unitId });
  });
}

export async function addSite(actor: Actor, input: AddSiteInput, now: Date): Answer {
  return named(input.name, async (tx) => {
    if (await tx.site.findFirst({ where: sameName(input.name) })) return refuse('nameTaken', { name: input.name });
    const site = await tx.site.create({ data: input });
    await recordAudit(tx, {
      actor,
      action: 'siteAdded',
      subjectKind: 'site',
      subjectId: site.id,
      details: { name: site.name },
      now,
    });
    return succeed({ id: site.id });
  });
}

export async function changeSite(actor: Actor, input: ChangeSiteInput, now: Date): Answer {
  const { siteId, version, ...data } = input;
  return named(input.name, async (tx) => {
    const before = await tx.site.findUnique({ where: { id: siteId } });
    if (!before) return refuse('unknownSite');
    if (before.version !== version) return refuse('changedMeanwhile');
    if (await tx.site.findFirst({ where: sameName(input.name, siteId) })) return refuse('nameTaken', { name: input.name });
    const { count } = await tx.site.updateMany({ where: { id: siteId, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) return refuse('changedMeanwhile');
    await recordAudit(tx, {
      actor,
      action: 'siteChanged',
      subjectKind: 'site',
      subjectId: siteId,
      details: { name: input.name, before: before.name },
      now,
    });
    return succeed({ id: siteId });
  });
}
