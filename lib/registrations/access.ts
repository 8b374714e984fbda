import type { Actor } from '../platform/auth/types';

type Running = Pick<Actor, 'id' | 'isLead' | 'facilitates'>;

/** Who signs others up and ends sign-ups: the event's facilitators and the lead. */
export function canRunEvent(actor: Running, eventId: string): boolean {
  return actor.isLead || actor.facilitates.includes(eventId);
}

/** What people answered about what they eat and need is for those who arrange it, and nobody else: the lead only where they facilitate. */
export function canReadAnswers(actor: Pick<Actor, 'facilitates'>, eventId: string): boolean {
  return actor.facilitates.includes(eventId);
}

/** Whether somebody may try at all; which events they run is asked once the event is known. */
export const mayRunEvents = (actor: Running): boolean => actor.isLead || actor.facilitates.length > 0;

/** A desk is let under its minimum by the lead alone. */
export const canOverrideDesk = (actor: Pick<Actor, 'isLead'>): boolean => actor.isLead;
