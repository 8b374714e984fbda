import type { Actor } from './types';

export const isLead = (actor: Actor): boolean => actor.isLead;
export const isAdministrator = (actor: Actor): boolean => actor.isAdministrator;
export const isLeadOrAdministrator = (actor: Actor): boolean => actor.isLead || actor.isAdministrator;
export const isFacilitatorOf = (actor: Actor, eventId: string): boolean => actor.facilitates.includes(eventId);
export const isAnyone = (actor: Actor): boolean => Boolean(actor.id);
/** May read what was handed in and mark it with themes: the lead, and whom the lead has given the right. */
export const isCoder = (actor: Actor): boolean => actor.isLead || actor.codes === true;
