import type { AgendaItem, EventRefusal, Session } from '../types';

const MINUTE_MS = 60_000;

export type TimedItem = AgendaItem & { starts: Date; ends: Date };

/** Each point with its clock, session by session: it begins when the one before it ends. Points of no session are left out. */
export function layAgenda(sessions: readonly Session[], agenda: readonly AgendaItem[]): { session: Session; items: TimedItem[]; minutesLeft: number }[] {
  return sessions.map((session, index) => {
    let at = session.starts.getTime();
    const items = agenda
      .filter((item) => item.session === index + 1)
      .map((item) => ({ ...item, starts: new Date(at), ends: new Date((at += item.minutes * MINUTE_MS)) }));
    return { session, items, minutesLeft: Math.round((session.ends.getTime() - at) / MINUTE_MS) };
  });
}

/** Why the programme does not fit the sessions; null when it does. */
export function decideAgenda(sessions: readonly Session[], agenda: readonly AgendaItem[]): EventRefusal | null {
  const count = sessions.length;
  const lost = agenda.find(({ session }) => session > count);
  if (lost) return { reason: 'agendaNoSession', params: { session: lost.session, count } };
  for (const [index, { session, items, minutesLeft }] of layAgenda(sessions, agenda).entries()) {
    if (minutesLeft >= 0) continue;
    const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
    const room = Math.round((session.ends.getTime() - session.starts.getTime()) / MINUTE_MS);
    return { reason: 'agendaTooLong', params: { session: index + 1, count, minutes, room } };
  }
  return null;
}
