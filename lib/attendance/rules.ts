import type { AttendanceRefusal } from './types';

export type Marking = {
  visitorId: string;
  hostId: string;
  state: 'registered' | 'waitlisted' | 'pending' | 'cancelled' | 'calledOff' | 'declined' | 'lapsed';
  starts: Date;
};

/** What stands in the way of reporting on a visit; null when nothing does. Later reports replace earlier ones. */
export function decideMark(visit: Marking, actor: { id: string; isLead: boolean }, now: Date): AttendanceRefusal | null {
  if (!actor.isLead && actor.id !== visit.visitorId && actor.id !== visit.hostId) return { reason: 'notYours' };
  if (visit.state !== 'registered') return { reason: 'notRegistered' };
  if (now < visit.starts) return { reason: 'notStarted', params: { at: visit.starts.toISOString() } };
  return null;
}
