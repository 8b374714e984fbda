import { canEditEmployees } from '../employees/access';
import { isLeadOrAdministrator } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import { canEditRosters } from '../rosters/access';
import { importKinds, type ImportKind } from './types';

/** A file does what its rows would do one by one, and so is for those who may do that. */
export function canImport(actor: Actor, kind: ImportKind): boolean {
  return kind === 'employees' ? canEditEmployees(actor) : canEditRosters(actor);
}

export const canSeeImports = isLeadOrAdministrator;

export const kindsFor = (actor: Actor): ImportKind[] => importKinds.filter((kind) => canImport(actor, kind));
