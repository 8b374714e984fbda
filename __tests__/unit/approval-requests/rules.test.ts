import fc from 'fast-check';
import { isDue, remindAt } from '@/lib/approval-requests/rules';

const hour = 3_600_000;
const asked = Date.parse('2027-03-01T09:00:00Z');
const waiting = (hours: number) => ({ heldAt: new Date(asked), expiresAt: new Date(asked + hours * hour) });

test('a day before where there are days, half way where there are not', () => {
  expect(remindAt(waiting(72))).toEqual(new Date(asked + 48 * hour));
  expect(remindAt(waiting(8))).toEqual(new Date(asked + 4 * hour));
});

test('never before it was asked, nor after it has lapsed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: -10, max: 500 }), (hours, at) => {
      const now = new Date(asked + at * hour);
      const due = isDue(waiting(hours), now);
      if (due) expect(at > 0 && at < hours).toBe(true);
      expect(due).toBe(at >= (remindAt(waiting(hours)).getTime() - asked) / hour && at < hours);
    }),
  );
});
