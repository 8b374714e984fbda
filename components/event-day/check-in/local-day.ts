'use client';
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { AttendanceState, MarkAnswer } from '@/lib/event-day/attendance/types';
import type { DayFile } from '@/lib/event-day/types';

/** A list of names on this device; `public/sw.js` deletes this database as soon as somebody has signed out. */
const LISTS = 'uge13-day';
/** Ticks that the server has not answered: ids and times, no names. They outlive the session, for they must not be lost. */
const MARKS = 'uge13-marks';

export type KeptDay = { eventId: string; file: DayFile; keptAt: number };
export type KeptMark = {
  id: string;
  eventId: string;
  ownerId: string;
  registrationId: string;
  session: number;
  state: AttendanceState;
  way: 'hand' | 'scan' | 'code';
  code?: string;
  decidedAt: number;
  seenId: string | null;
  /** What the server said, where somebody should hear of it; such a mark is not sent again. */
  answer?: KeptAnswer;
};
/** Without the name of whom it met: this outlives the session, and names do not. */
export type KeptAnswer = Omit<MarkAnswer, 'other'> & { other?: Omit<NonNullable<MarkAnswer['other']>, 'by'> };

interface Lists extends DBSchema {
  days: { key: string; value: KeptDay };
}
interface Marks extends DBSchema {
  marks: { key: string; value: KeptMark };
}

/** Opened and closed each time: an open list would keep the worker from deleting it. */
async function inLists<Value>(work: (db: IDBPDatabase<Lists>) => Promise<Value>): Promise<Value | null> {
  try {
    const db = await openDB<Lists>(LISTS, 1, { upgrade: (fresh) => void fresh.createObjectStore('days', { keyPath: 'eventId' }) });
    return await work(db).finally(() => db.close());
  } catch {
    return null;
  }
}
async function inMarks<Value>(work: (db: IDBPDatabase<Marks>) => Promise<Value>): Promise<Value | null> {
  try {
    const db = await openDB<Marks>(MARKS, 1, { upgrade: (fresh) => void fresh.createObjectStore('marks', { keyPath: 'id' }) });
    return await work(db).finally(() => db.close());
  } catch {
    return null;
  }
}

/** After this long nobody puts a list right at the door any more, and names have no business here. */
const KEPT_AFTER_MS = 2 * 24 * 3_600_000;

/** Keeps a list, and lets go of those whose event is long over. */
export async function keepDay(day: KeptDay): Promise<void> {
  await inLists(async (db) => {
    await db.put('days', day);
    const over = (await db.getAll('days')).filter(({ file }) => Date.parse(file.event.ends) + KEPT_AFTER_MS < day.keptAt);
    for (const { eventId } of over) await db.delete('days', eventId);
  });
}
export const listKeptDays = async (): Promise<KeptDay[]> => (await inLists((db) => db.getAll('days'))) ?? [];
export async function forgetDay(eventId: string): Promise<void> {
  await inLists((db) => db.delete('days', eventId));
}
/** All lists of names on this device, whoever they were kept for. */
export async function forgetAllDays(): Promise<void> {
  await deleteDB(LISTS).catch(() => undefined);
}

/** How many ticks the server has not had, whoever made them. */
export async function countUnsentMarks(): Promise<number> {
  const all = (await inMarks((db) => db.getAll('marks'))) ?? [];
  return all.filter(({ answer }) => !answer).length;
}
/** Takes out the names that an earlier version kept with what the server said. */
export async function forgetNames(): Promise<void> {
  await inMarks(async (db) => {
    for (const { answer, ...mark } of await db.getAll('marks')) if (answer) await db.put('marks', { ...mark, answer: withoutName(answer) });
  });
}
export function withoutName({ other, ...answer }: MarkAnswer | KeptAnswer): KeptAnswer {
  return { ...answer, ...(other && { other: { state: other.state, at: other.at } }) };
}

/** Answers whether it is really kept. */
export const keepMark = async (mark: KeptMark): Promise<boolean> => (await inMarks((db) => db.put('marks', mark))) !== null;
export async function dropMark(id: string): Promise<void> {
  await inMarks((db) => db.delete('marks', id));
}
/** One event's marks of one person, oldest first. */
export async function listMarks(eventId: string, ownerId: string): Promise<KeptMark[]> {
  const all = (await inMarks((db) => db.getAll('marks'))) ?? [];
  return all.filter((mark) => mark.eventId === eventId && mark.ownerId === ownerId).sort((a, b) => a.decidedAt - b.decidedAt);
}
