import type { Texts } from '../../observation-search/words/rules';
import { FEWEST_PEOPLE } from '../../suppression/types';
import type { Block } from '../types';

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

/** A paragraph for each line that holds something. */
export const paragraphs = (text: string, label?: string): Block[] =>
  text.split(/\n+/).filter(Boolean).map((part, index) => ({ kind: 'text', text: part, ...(label && index === 0 ? { label } : {}) }));

/** How many people, where that may be said: nobody is not few. */
export function peopleWord(count: number, texts: Texts): string {
  const { fewPeople, people } = texts.exports.reportFile;
  return count > 0 && count < FEWEST_PEOPLE ? fewPeople : `${count} ${people}`;
}
