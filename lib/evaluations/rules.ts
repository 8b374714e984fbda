import { questions, type Answer, type Question, type Results, type Turn } from './types';

const DAY_MS = 24 * 60 * 60_000;
/** So long after the end people can answer. */
export const OPEN_DAYS = 21;
/** Fewer answers than this are not shown, and not each as it comes but so many at a time: nobody can be picked out. */
export const FEWEST = 5;

type Asked = { state: 'draft' | 'published' | 'calledOff'; ends: Date; registered: boolean; given: boolean };

export function turnOf({ state, ends, registered, given }: Asked, now: Date): Turn {
  if (!registered || state !== 'published') return 'none';
  if (given) return 'given';
  if (now < ends) return 'early';
  return isOver(ends, now) ? 'over' : 'open';
}

export function isOver(ends: Date, now: Date): boolean {
  return now.getTime() >= ends.getTime() + OPEN_DAYS * DAY_MS;
}

/** Events that ended in this span have their people asked: a day late if everything stood still, never weeks after. */
export function askingSpan(now: Date): { from: Date; to: Date } {
  return { from: new Date(now.getTime() - 3 * DAY_MS), to: now };
}

/** The group of answers that the next one belongs to, when so many have been given. */
export function batchOf(given: number): number {
  return Math.floor(given / FEWEST);
}

/** The answers that may be shown: whole groups while more may come; all of them afterwards, if they are enough. */
export function shownAnswers<Row extends { batch: number }>(rows: readonly Row[], over: boolean): Row[] {
  if (rows.length < FEWEST) return [];
  return over ? [...rows] : rows.filter(({ batch }) => rows.filter((other) => other.batch === batch).length >= FEWEST);
}

const order = new Intl.Collator('da');

/** Texts in the order of the alphabet, so that two of one person do not stand beside each other. */
export function sumUp(shown: readonly Answer[]): Pick<Results, 'shown' | 'counts' | 'best' | 'better'> {
  const countsOf = (question: Question) => [1, 2, 3, 4, 5].map((score) => shown.filter((answer) => answer[question] === score).length) as Results['counts'][Question];
  const texts = (name: 'best' | 'better') => shown.map((answer) => answer[name]).filter((text) => text !== '').sort(order.compare);
  const counts = Object.fromEntries(questions.map((question) => [question, countsOf(question)])) as Results['counts'];
  return { shown: shown.length, counts, best: texts('best'), better: texts('better') };
}

/** The mean with one decimal; null of nothing. */
export function meanOf(counts: readonly number[]): number | null {
  const given = counts.reduce((sum, count) => sum + count, 0);
  return given === 0 ? null : Math.round((counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / given) * 10) / 10;
}
