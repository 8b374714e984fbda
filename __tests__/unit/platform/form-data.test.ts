import { nestFormValues, readFormValues } from '@/lib/platform/form-data';

const form = (...entries: [string, string | Blob][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

test('one name several times is a list; files and the framework’s fields are left out', () => {
  const values = readFormValues(form(['a', '1'], ['b', 'x'], ['b', 'y'], ['$ACTION_ID_1', ''], ['f', new Blob(['x'])]));
  expect(values).toEqual({ a: '1', b: ['x', 'y'] });
});

test('dotted names nest', () => {
  expect(nestFormValues({ 'rows.0.day': 'a', 'rows.1.day': 'b', name: 'c' })).toEqual({
    rows: [{ day: 'a' }, { day: 'b' }],
    name: 'c',
  });
});

test.each(['__proto__.polluted', 'constructor.prototype.polluted', 'a.__proto__.polluted', '__proto__'])(
  '%s reaches no prototype',
  (name) => {
    nestFormValues(readFormValues(form([name, 'yes'])));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(nestFormValues({ [name]: 'yes' }))).toBe(Object.prototype);
  },
);

test.each(['rows.99999999.day', 'rows[4294967294].day', 'rows[4294967294]', 'rows.99"99999', "rows.'99999999'.day"])(
  'an index out of proportion (%s) makes no array of that length',
  (name) => expect(nestFormValues({ [name]: 'a' })).toEqual({}),
);

test('what is nested deeper than any form of ours is left out', () => {
  expect(nestFormValues({ [`a${'.b'.repeat(2_000)}`]: 'x' })).toEqual({});
});

test('a form of very many fields is cut off', () => {
  const many = form(...Array.from({ length: 5_000 }, (_, index): [string, string] => [`f${index}`, 'x']));
  expect(Object.keys(readFormValues(many)).length).toBeLessThanOrEqual(2_000);
});
