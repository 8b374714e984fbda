import type { Actor } from './types';

export const isLead = (actor: Actor): boolean => actor.isLead;
export const isAdministrator = (actor: Actor): boolean => actor.isAdministrator;
export const isLeadOrAdministrator = (actor: Actor): boolean => actor.isLead || actor.isAdministrator;
export const isFacilitatorOf = (actor: Actor, eventId: string): boolean => actor.facilitates.includes(eventId);
export const isAnyone = (actor: Actor): boolean => Boolean(actor.id);
