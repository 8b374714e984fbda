import { safePath } from '@/lib/platform/auth/next-path';

test.each([
  ['/visits?round=1', '/visits?round=1'],
  ['/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/%5cevil', '/%5cevil'],
  ['/..//evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/signin?next=/signin', '/'],
  ['', '/'],
  [null, '/'],
  [undefined, '/'],
])('%s leads to %s', (path, expected) => expect(safePath(path)).toBe(expected));
