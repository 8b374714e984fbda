import { actionCall, hiddenFields, multipart } from '@/bench/shared/forms';
import { insist, report } from '@/bench/shared/report';
import { median, noise, percentile } from '@/bench/shared/statistics';

describe('the figures', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('the median of %j is %d', (values, expected) => expect(median(values)).toBe(expected));

  test('a percentile is a value that occurred', () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(percentile(values, 0.5)).toBe(50);
    expect(percentile(values, 0.99)).toBe(99);
    expect(percentile([5], 0.99)).toBe(5);
  });

  test('noise is half of what the runs lie apart', () => expect(noise([90, 100, 110])).toBe('3 runs, ±10 %'));

  test('each is printed as one line of JSON, with its baseline where there is one', () => {
    const lines: string[] = [];
    const print = jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    report('Pages', [
      { name: 'pages.week', value: 123.456, unit: 'requests/s', ratio: 0.71234, to: 'a trivial page', remark: '3 runs' },
      { name: 'pages.trivial', value: 173, unit: 'requests/s' },
    ]);
    print.mockRestore();
    expect(lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line))).toEqual([
      { name: 'pages.week', value: 123.5, unit: 'requests/s', ratio: 0.7123, to: 'a trivial page' },
      { name: 'pages.trivial', value: 173, unit: 'requests/s' },
    ]);
  });

  test('a promise that does not hold ends the bench', () => {
    expect(() => insist(false, '31 seats')).toThrow('31 seats');
    expect(() => insist(true, '30 seats')).not.toThrow();
  });
});

describe('posts as browsers make them', () => {
  const html = `<form><input type="hidden" name="other" value="1"/></form>
    <form action=""><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;abc&quot;}"/><button name="openingId" value="here"></button></form>`;

  test('the hidden fields are those of the form that is meant', () => {
    expect(hiddenFields(html, 'here')).toEqual([['$ACTION_1:0', '{"id":"abc"}']]);
    expect(() => hiddenFields(html, 'elsewhere')).toThrow(/no form/);
  });

  test('an action is called by the id that the form names', () => {
    const { id, body } = actionCall(hiddenFields(html, 'here'), [['openingId', 'here']]);
    expect(id).toBe('abc');
    expect(body).toContain('name="_1_openingId"');
  });

  test('multipart ends as it should', () => {
    const { body, contentType } = multipart([['å', 'ø']]);
    const boundary = contentType.split('boundary=')[1]!;
    expect(body.startsWith(`--${boundary}\r\n`)).toBe(true);
    expect(body.endsWith(`\r\n--${boundary}--\r\n`)).toBe(true);
  });
});
