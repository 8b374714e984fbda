import fc from 'fast-check';
import { cutIntoRuns, sentencesOf, sliceSpan, tidySpan, toCodePoints, toUnits } from '@/lib/passages/offsets/rules';

const anyText = fc.array(fc.constantFrom('a', 'æ', 'Å', ' ', '\n', '👩🏽‍🔧', '😀', 'e\u0301', '.', 'kø')).map((parts) => parts.join(''));

test('an emoji before a passage shows the difference between units and code points', () => {
  expect(toCodePoints('😀 hej', 3)).toBe(2);
  expect(toUnits('😀 hej', 2)).toBe(3);
  expect(sliceSpan('😀 på ærø', { from: 2, to: 4 })).toBe('på');
});

test('there and back is the same, wherever a letter begins', () => {
  fc.assert(fc.property(anyText, fc.nat(60), (text, at) => {
    const points = Math.min(at, [...text].length);
    expect(toCodePoints(text, toUnits(text, points))).toBe(points);
  }));
});

test('white space at the ends goes, and a letter is never cut', () => {
  expect(tidySpan('Hej  du', { from: 3, to: 7 })).toEqual({ from: 5, to: 7 });
  expect(tidySpan('ae\u0301b', { from: 0, to: 2 })).toEqual({ from: 0, to: 3 });
  expect(tidySpan('a👩🏽‍🔧b', { from: 2, to: 3 })).toEqual({ from: 1, to: 5 });
  expect(tidySpan('a  b', { from: 1, to: 3 })).toBeNull();
  expect(tidySpan('abc', { from: 2, to: 0 })).toEqual({ from: 0, to: 2 });
});

test('sentences are as a reader of Danish takes them', () => {
  const text = 'Hun kom kl. 10 og gik. 😀 Så lukkede vi!\nHvorfor?';
  expect(sentencesOf(text).map((span) => sliceSpan(text, span))).toEqual(['Hun kom kl. 10 og gik.', '😀 Så lukkede vi!', 'Hvorfor?']);
});

test('runs put together are the text, and each knows who covers it', () => {
  fc.assert(fc.property(anyText, fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 }), (text, ends) => {
    const marks = ends.filter(([a, b]) => a < b).map(([from, to], index) => ({ id: String(index), from, to }));
    const runs = cutIntoRuns(text, marks);
    expect(runs.map((run) => run.text).join('')).toBe(text);
    for (const { from, to, ids } of runs) {
      for (const mark of marks) expect(ids.includes(mark.id)).toBe(mark.from < to && from < mark.to);
    }
  }));
});
