import { overlaps, sentencesOf, sliceSpan, tidySpan, wordsOf } from '../passages/offsets/rules';
import type { Span } from '../passages/types';
import type { TextField } from '../observations/types';
import type { Step } from './schema';
import type { CodingState, CodingText, Mark } from './types';

/** What a text's marks will be once the server has done the step, for showing it before it answers. Undoing waits for the answer. */
export function applyStep(state: CodingState, step: Step, texts: CodingText['texts']): CodingState {
  if (step.kind === 'undo') return { ...state, undoable: null };
  if (step.kind === 'done') return { ...state, done: step.done };
  if (step.kind === 'mark') {
    const { id, kind } = step;
    return { ...state, marks: addMark(state.marks, step, texts), undoable: { id, kind } };
  }
  const changed = state.marks.flatMap((mark) => (mark.id === step.passageId ? changeMark(mark, step, texts) : [mark]));
  return { ...state, marks: changed, undoable: step.kind === 'place' ? state.undoable : { id: step.id, kind: step.kind } };
}

function addMark(marks: Mark[], step: Extract<Step, { kind: 'mark' }>, texts: CodingText['texts']): Mark[] {
  const { field, themeId, passageId } = step;
  const whole = texts.find((text) => text.field === field)?.text ?? '';
  const span = tidySpan(whole, step);
  if (!span) return marks;
  const there = marks.find((mark) => !mark.needsLook && mark.field === field && mark.from === span.from && mark.to === span.to);
  if (there) return marks.map((mark) => (mark === there ? withTheme(mark, themeId) : mark));
  const made: Mark = { ...span, id: passageId, field, text: sliceSpan(whole, span), needsLook: false, themes: [{ themeId, mine: true, others: 0 }], memos: 0 };
  const order = texts.map((text) => text.field);
  return [...marks, made].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || a.from - b.from || a.to - b.to);
}

function changeMark(mark: Mark, step: Exclude<Step, { kind: 'undo' | 'done' | 'mark' }>, texts: CodingText['texts']): Mark[] {
  if (step.kind === 'code') return [withTheme(mark, step.themeId)];
  if (step.kind === 'place') {
    const whole = texts.find((text) => text.field === mark.field)?.text ?? '';
    const span = tidySpan(whole, step);
    return [span ? { ...mark, ...span, text: sliceSpan(whole, span), needsLook: false } : mark];
  }
  const themes = mark.themes
    .map((theme) => (step.kind === 'unmark' || theme.themeId === step.themeId ? { ...theme, mine: false } : theme))
    .filter(({ mine, others }) => mine || others > 0);
  return themes.length > 0 ? [{ ...mark, themes }] : [];
}

function withTheme(mark: Mark, themeId: string): Mark {
  const there = mark.themes.some((theme) => theme.themeId === themeId);
  const themes = there
    ? mark.themes.map((theme) => (theme.themeId === themeId ? { ...theme, mine: true } : theme))
    : [...mark.themes, { themeId, mine: true, others: 0 }];
  return { ...mark, themes };
}

/** What is chosen in a text, to be given a theme. */
export type Chosen = Span & { field: TextField };

/**
 * The next or previous sentence of the whole observation after what is chosen; with `extend` the chosen stretch grows
 * or shrinks by a sentence and stays in its field. From nothing the first sentence, or the last.
 */
export function stepSentence(texts: CodingText['texts'], chosen: Chosen | null, direction: 1 | -1, extend: boolean): Chosen | null {
  const all = texts.flatMap(({ field, text }) => sentencesOf(text).map((span) => ({ ...span, field })));
  if (all.length === 0) return null;
  if (!chosen) return direction > 0 ? all[0]! : all[all.length - 1]!;
  const within = all.map((sentence, index) => ({ sentence, index })).filter(({ sentence }) => sentence.field === chosen.field && overlaps(sentence, chosen));
  const first = within[0]?.index ?? 0;
  const last = within[within.length - 1]?.index ?? 0;
  if (!extend) return all[Math.min(all.length - 1, Math.max(0, direction > 0 ? last + 1 : first - 1))]!;
  const end = all[direction > 0 ? last + 1 : last - 1];
  const start = all[first]!;
  if (!end || end.field !== chosen.field || end.from < start.from) return chosen;
  return { field: chosen.field, from: start.from, to: end.to };
}

/**
 * What is chosen with a word more or less at its end, or at its start: `more` grows it outwards. It stays in its field
 * and keeps at least one word. From nothing the first word of the observation.
 */
export function stepWord(texts: CodingText['texts'], chosen: Chosen | null, side: 'start' | 'end', more: boolean): Chosen | null {
  if (!chosen) {
    const first = texts.flatMap(({ field, text }) => wordsOf(text).slice(0, 1).map((span) => ({ ...span, field })))[0];
    return first ?? null;
  }
  const words = wordsOf(texts.find(({ field }) => field === chosen.field)?.text ?? '');
  const within = words.filter((word) => overlaps(word, chosen));
  const [first, last] = [within[0], within[within.length - 1]];
  if (!first || !last) return chosen;
  const step = (word: Span, by: 1 | -1) => words[words.indexOf(word) + by];
  if (side === 'end') {
    // Growing from the end of a word, so that the full stop of a whole sentence is not lost to it.
    const end = step(last, more ? 1 : -1);
    return end && end.from >= first.from ? { ...chosen, to: end.to } : chosen;
  }
  const start = step(first, more ? -1 : 1);
  return start && start.to <= last.to ? { ...chosen, from: start.from } : chosen;
}
