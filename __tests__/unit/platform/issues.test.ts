import { decodeIssue, encodeIssue, issueKeys } from '@/lib/platform/issues';
import { messages } from '@/messages';

test('a field’s error travels as one string', () => {
  expect(decodeIssue(encodeIssue('tooLong', { max: 200 }))).toEqual({ key: 'tooLong', params: { max: '200' } });
  expect(decodeIssue(encodeIssue('cprNumber', { found: '010190-1234 & æ=ø?' }))).toEqual({
    key: 'cprNumber',
    params: { found: '010190-1234 & æ=ø?' },
  });
  expect(decodeIssue('something else')).toEqual({ key: 'invalid', params: {} });
});

test('every key has its sentence, and no sentence is left over', () => {
  expect(Object.keys(messages.da.validation).sort()).toEqual([...issueKeys].sort());
});
