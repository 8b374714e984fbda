import { buildsOn, decideMove, statesAfter } from '@/lib/findings/rules';
import { strengthOf } from '@/lib/findings/strength/rules';
import { findingStates } from '@/lib/findings/types';

const empty = strengthOf([]);

test('a finding without anything for it is not settled, and may go anywhere else', () => {
  expect(decideMove('draft', 'settled', empty)).toEqual({ reason: 'nothingSupports' });
  expect(decideMove('draft', 'dropped', empty)).toBeNull();
  expect(decideMove('idea', 'draft', empty)).toBeNull();
});

test('every state leads on to another, none to itself, and what was dropped is weighed anew before it is settled', () => {
  for (const state of findingStates) {
    expect(statesAfter(state).length).toBeGreaterThan(0);
    expect(statesAfter(state)).not.toContain(state);
  }
  expect(decideMove('dropped', 'settled', empty)).toEqual({ reason: 'wrongState' });
});

test('a form builds on what it was drawn with, or on what its writer was shown since, and on nothing else', () => {
  expect(buildsOn(3, { version: 3, seen: null })).toBe(true);
  expect(buildsOn(4, { version: 3, seen: null })).toBe(false);
  expect(buildsOn(4, { version: 3, seen: 4 })).toBe(true);
  expect(buildsOn(5, { version: 3, seen: 4 })).toBe(false);
});
