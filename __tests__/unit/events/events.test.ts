import { canObserveEvent } from '@/lib/events/access';
import { splitByNow } from '@/lib/events/rules';
import { instantOf } from '@/lib/platform/time';

const at = (day: string, time: string) => instantOf(day, time)!;
const event = { id: 'workshop', starts: at('2027-04-02', '13:30'), ends: at('2027-04-02', '16:00') };

describe('who is offered to write about an event', () => {
  test.each([
    ['somebody the minute before it begins', [], at('2027-04-02', '13:29'), false],
    ['somebody when it begins', [], at('2027-04-02', '13:30'), true],
    ['its facilitator in the morning', ['workshop'], at('2027-04-02', '00:01'), true],
    ['its facilitator the night before', ['workshop'], at('2027-04-01', '23:59'), false],
    ['the facilitator of another in the morning', ['meeting'], at('2027-04-02', '00:01'), false],
  ])('%s', (_who, facilitates, now, expected) => {
    expect(canObserveEvent({ facilitates }, event, now)).toBe(expected);
  });
});

describe('events by now', () => {
  const line = (id: string, day: string) => ({ id, starts: at(day, '13:00'), ends: at(day, '15:00') });
  const [first, second, third] = [line('1', '2027-03-01'), line('2', '2027-03-02'), line('3', '2027-03-03')];

  test('what goes on is still to come; what is over stands latest first', () => {
    const { ahead, over } = splitByNow([third, first, second], at('2027-03-03', '14:00'));
    expect(ahead).toEqual([third]);
    expect(over).toEqual([second, first]);
  });

  test('at its end it is over', () => {
    expect(splitByNow([first], first.ends)).toEqual({ ahead: [], over: [first] });
  });
});
