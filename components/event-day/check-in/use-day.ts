'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { latestOf } from '@/lib/event-day/attendance/rules';
import type { AttendanceState, MarkAnswer } from '@/lib/event-day/attendance/types';
import type { DayFile } from '@/lib/event-day/types';
import { dropMark, forgetAllDays, forgetDay, keepDay, keepMark, listKeptDays, listMarks, withoutName, type KeptMark } from './local-day';

export type Trouble = 'signedOut' | 'refused' | 'missing' | 'unreachable';
export type Standing = { id: string; state: AttendanceState; by: string | null; decidedAt: Date };
export type Said = { registrationId: string; state: AttendanceState; way: KeptMark['way']; code?: string };

/** How often a list that is open is brought up to date, so that two phones at one door see each other's ticks. */
const REFRESH_MS = 15_000;

/** The list of one event: from the server while there is a net, else as it was kept; and the ticks on their way. */
export function useDay(eventId: string) {
  const [file, setFile] = useState<DayFile | null>(null);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [online, setOnline] = useState(true);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [marks, setMarks] = useState<KeptMark[]>([]);
  const [stores, setStores] = useState(true);
  const owner = useRef<string | null>(null);
  const sending = useRef(false);
  /** Whose word a tick of ours met, for as long as this page is open; on the device lies no name with it. */
  const met = useRef(new Map<string, string>());

  const readMarks = useCallback(async () => {
    if (owner.current) setMarks(await listMarks(eventId, owner.current));
  }, [eventId]);

  const show = useCallback(
    async (day: DayFile, at: number) => {
      owner.current = day.ownerId;
      setFile(day);
      setKeptAt(at);
      await readMarks();
    },
    [readMarks],
  );

  /** Sends what waits, then fetches the list anew. */
  const refresh = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    try {
      if (owner.current) await handIn(eventId, owner.current, met.current);
      const answer = await fetch(`/api/events/${eventId}/day`, { cache: 'no-store' });
      if (answer.ok) {
        const day = (await answer.json()) as DayFile;
        // The device has gone on to somebody else: what was kept for the one before is not theirs to see.
        if (owner.current && owner.current !== day.ownerId) await forgetAllDays();
        const at = Date.now();
        await keepDay({ eventId, file: day, keptAt: at });
        const first = owner.current !== day.ownerId;
        await show(day, at);
        if (first) await handIn(eventId, day.ownerId, met.current).then(readMarks);
        setTrouble(null);
        setOnline(true);
        return;
      }
      setOnline(true);
      if (answer.status === 401) {
        await forgetAllDays();
        setFile(null);
        setTrouble('signedOut');
      } else if (answer.status === 403 || answer.status === 404) {
        await forgetDay(eventId);
        setFile(null);
        setTrouble(answer.status === 403 ? 'refused' : 'missing');
      }
    } catch {
      setOnline(false);
      if (!owner.current) {
        const kept = (await listKeptDays()).find((day) => day.eventId === eventId);
        if (kept) await show(kept.file, kept.keptAt);
        else setTrouble('unreachable');
      }
    } finally {
      await readMarks();
      sending.current = false;
    }
  }, [eventId, show, readMarks]);

  useEffect(() => {
    const again = () => void refresh();
    again();
    const timer = setInterval(again, REFRESH_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [refresh]);

  const standingOf = (registrationId: string, session: number) => standing(file, marks, registrationId, session);

  /** Says something about somebody: kept on the device first, and sent as soon as may be. */
  async function say({ registrationId, state, way, code }: Said, session: number) {
    if (!owner.current) return;
    const before = standingOf(registrationId, session);
    const mark: KeptMark = {
      ...{ id: crypto.randomUUID(), eventId, ownerId: owner.current, registrationId, session, state, way, code },
      // A later word is later, also when the clock has been set back or the list came from a clock ahead of ours.
      decidedAt: Math.max(Date.now(), (before?.decidedAt.getTime() ?? 0) + 1),
      seenId: before?.id ?? null,
    };
    setMarks((all) => [...all, mark]);
    setStores(await keepMark(mark));
    void refresh();
  }

  return {
    file,
    keptAt,
    online,
    trouble,
    stores,
    waiting: marks.filter(({ answer }) => !answer).length,
    told: marks.filter(({ answer }) => answer),
    /** Who it was, from this page's own memory or from the list, where their word stands. */
    whoMet: (mark: KeptMark) => met.current.get(mark.id) ?? standing(file, [], mark.registrationId, mark.session)?.by ?? null,
    standingOf,
    say,
    dismiss: (id: string) => dropMark(id).then(readMarks),
    clear: () => forgetDay(eventId),
  };
}

function standing(file: DayFile | null, marks: readonly KeptMark[], registrationId: string, session: number): Standing | null {
  const about = <One extends { registrationId: string; session: number }>(one: One) => one.registrationId === registrationId && one.session === session;
  const served = (file?.standing ?? []).filter(about).map(({ id, state, by, decidedAt }) => ({ id, state, by, decidedAt: new Date(decidedAt) }));
  // What has been answered stands in the list already, or does not stand.
  const own = marks.filter((mark) => about(mark) && !mark.answer).map(({ id, state, decidedAt }) => ({ id, state, by: null, decidedAt: new Date(decidedAt) }));
  return latestOf<Standing>([...served, ...own]);
}

/** Hands in what waits; each mark's id makes that it counts once, however often it is sent. Throws without a net. */
async function handIn(eventId: string, ownerId: string, met: Map<string, string>): Promise<void> {
  const waiting = (await listMarks(eventId, ownerId)).filter(({ answer }) => !answer).slice(0, 500);
  if (waiting.length === 0) return;
  const marks = waiting.map(({ eventId: _event, ownerId: _owner, decidedAt, ...mark }) => ({ ...mark, decidedAt: new Date(decidedAt).toISOString() }));
  const answer = await fetch(`/api/events/${eventId}/day`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ownerId, sentAt: new Date().toISOString(), marks }),
  });
  if (!answer.ok) return;
  const { answers } = (await answer.json()) as { answers: MarkAnswer[] };
  for (const given of answers) {
    const mark = waiting.find(({ id }) => id === given.id);
    if (!mark) continue;
    if (given.outcome === 'kept' || given.outcome === 'repeated') await dropMark(mark.id);
    else {
      if (given.other) met.set(mark.id, given.other.by);
      await keepMark({ ...mark, answer: withoutName(given) });
    }
  }
}
