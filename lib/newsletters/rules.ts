import { formatDay, type Locale } from '../platform/format';
import { civilDateOf } from '../platform/time';
import type { Issue, Newsletter } from './types';

/** "Marts 2014". */
function monthOf(instant: Date, locale: Locale): string {
  const words = formatDay(civilDateOf(instant), locale, { year: true });
  const month = words.replace(/^\d+\.? /, '');
  return month.charAt(0).toUpperCase() + month.slice(1);
}

/** "Nr. 1 - Marts 2014", "No. 1 - March 2014": the month is that of the day it went out in Copenhagen. */
export function nameOf(number: number, publishedAt: Date, locale: Locale): string {
  return `${locale === 'da' ? 'Nr.' : 'No.'} ${number} - ${monthOf(publishedAt, locale)}`;
}

/** The number of the next issue: one more than the highest so far. */
export function nextNumber(numbers: readonly number[]): number {
  return Math.max(0, ...numbers) + 1;
}

/** The blocks in the order they have when one has gone a step; unchanged at either end. */
export function moveBlock<Block extends { id: string }>(blocks: readonly Block[], id: string, to: 'up' | 'down'): Block[] {
  const from = blocks.findIndex((block) => block.id === id);
  const target = from + (to === 'up' ? -1 : 1);
  const moved = [...blocks];
  if (from < 0 || target < 0 || target >= blocks.length) return moved;
  [moved[from], moved[target]] = [moved[target]!, moved[from]!];
  return moved;
}

/** The issue as it reads, a draft as if it went out at `now` with `number`. The issue itself is written in Danish. */
export function issueOf(newsletter: Newsletter, number: number, now: Date): Issue {
  const { title, blocks, notes, publishedAt } = newsletter;
  return {
    name: nameOf(newsletter.number ?? number, publishedAt ?? now, 'da'),
    title,
    blocks: blocks.map(({ heading, text }) => ({ heading, text })),
    notes: notes.map(({ text, writtenAt }) => ({ text, day: formatDay(civilDateOf(writtenAt), 'da', { year: true }) })),
  };
}
