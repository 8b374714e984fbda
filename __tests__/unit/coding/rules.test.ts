import { applyStep, stepSentence } from '@/lib/coding/rules';
import type { CodingState } from '@/lib/coding/types';
import { sliceSpan } from '@/lib/passages/offsets/rules';

const facts = '😀 Hun kom. Hun ventede længe. Hun gik.';
const texts = [{ field: 'facts' as const, text: facts }, { field: 'idea' as const, text: 'Sæt en stol frem.' }];
const empty: CodingState = { observationId: 'o', marks: [], done: false, undoable: null };
const mark = (from: number, to: number, themeId = 't', passageId = 'p') =>
  ({ kind: 'mark', id: `s${from}`, observationId: 'o', version: 1, passageId, field: 'facts', from, to, themeId }) as const;

test('a mark is shown before the server has answered, tidied as the server will tidy it', () => {
  const state = applyStep(empty, mark(1, 11), texts);
  expect(state.marks).toMatchObject([{ from: 2, to: 10, text: 'Hun kom.', themes: [{ themeId: 't', mine: true }] }]);
  expect(state.undoable).toEqual({ id: 's1', kind: 'mark' });
  expect(applyStep(state, mark(2, 10, 'u', 'q'), texts).marks).toMatchObject([{ id: 'p', themes: [{ themeId: 't' }, { themeId: 'u' }] }]);
});

test('the last own theme taken off takes the mark along, unless somebody else has it', () => {
  const state = applyStep(empty, mark(2, 10), texts);
  expect(applyStep(state, { kind: 'uncode', id: 'x', passageId: 'p', themeId: 't' }, texts).marks).toEqual([]);
  const shared = { ...state, marks: [{ ...state.marks[0]!, themes: [{ themeId: 't', mine: true, others: 1 }] }] };
  expect(applyStep(shared, { kind: 'unmark', id: 'x', passageId: 'p' }, texts).marks).toMatchObject([{ themes: [{ mine: false, others: 1 }] }]);
});

test('the keyboard walks sentence by sentence through all texts, and grows what is chosen', () => {
  const first = stepSentence(texts, null, 1, false)!;
  expect(sliceSpan(facts, first)).toBe('😀 Hun kom.');
  const second = stepSentence(texts, first, 1, false)!;
  expect(sliceSpan(facts, second)).toBe('Hun ventede længe.');
  const more = stepSentence(texts, second, 1, true)!;
  expect(sliceSpan(facts, more)).toBe('Hun ventede længe. Hun gik.');
  expect(stepSentence(texts, more, -1, true)).toEqual(second);
  expect(stepSentence(texts, more, 1, true)).toEqual(more);
  expect(stepSentence(texts, more, 1, false)).toMatchObject({ field: 'idea', from: 0 });
  expect(stepSentence(texts, first, -1, false)).toEqual(first);
});
