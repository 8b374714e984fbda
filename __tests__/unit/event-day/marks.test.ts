import fc from 'fast-check';
import { currentSession, decideMeeting, isLater, latestOf, mayMark, setRight, type Said } from '@/lib/event-day/attendance/rules';
import { attendanceStates } from '@/lib/event-day/attendance/types';
import { checkInCode, isCodeOf, shortCode } from '@/lib/event-day/codes/rules';
import { findByCode, matches, registrationInCode } from '@/lib/event-day/joining/rules';
import { at } from '@/prisma/seed/factories-organisation';

const noon = at('2027-04-01', '12:00');
const said = fc.record({
  id: fc.uuid(),
  state: fc.constantFrom(...attendanceStates),
  decidedAt: fc.integer({ min: -3, max: 3 }).map((minutes) => new Date(noon.getTime() + minutes * 60_000)),
});

describe('what stands', () => {
  test('is the same in whatever order marks come in, and however often each is sent', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(said, { selector: ({ id }) => id, minLength: 1, maxLength: 8 }).chain((marks) =>
          fc.record({ marks: fc.constant(marks), sent: fc.shuffledSubarray([...marks, ...marks], { minLength: marks.length }) }),
        ),
        ({ marks, sent }) => {
          const all = [...sent, ...marks].reverse();
          expect(latestOf(all)).toEqual(latestOf(marks));
          expect(latestOf([latestOf(sent)!, ...marks])).toEqual(latestOf(marks));
        },
      ),
    );
  });
  test('is later than all else, and of two marks just one is the later', () => {
    fc.assert(
      fc.property(fc.uniqueArray(said, { selector: ({ id }) => id, minLength: 2, maxLength: 6 }), (marks) => {
        const latest = latestOf(marks)!;
        for (const mark of marks) if (mark !== latest) expect([isLater(latest, mark), isLater(mark, latest)]).toEqual([true, false]);
      }),
    );
  });
  test('nothing stands of nothing', () => expect(latestOf([])).toBeNull());
});

describe('a mark that meets another', () => {
  const standing = (state: Said['state'], minutes = 0) => ({ id: 'b', state, actorId: 'bo', decidedAt: new Date(noon.getTime() + minutes * 60_000) });
  const mine = (state: Said['state']): Said => ({ id: 'c', state, decidedAt: noon });
  test.each<[string, ReturnType<typeof decideMeeting>, Said, ReturnType<typeof standing> | null, string | null]>([
    ['the first', 'kept', mine('present'), null, null],
    ['the same said by two', 'kept', mine('present'), standing('present', 5), null],
    ['another has said otherwise since', 'overtaken', mine('present'), standing('absent', 5), null],
    ['another had said otherwise, unseen', 'replaced', mine('present'), standing('absent', -5), null],
    ['another had said otherwise, and it was seen', 'kept', mine('present'), standing('absent', -5), 'b'],
  ])('%s: %s', (_name, meeting, mark, other, seen) => expect(decideMeeting(mark, other, 'anna', seen)).toBe(meeting));
  test('one may change one’s own mind', () => expect(decideMeeting(mine('absent'), { ...standing('present', -5), actorId: 'anna' }, 'anna', null)).toBe('kept'));
});

describe('a phone whose clock is wrong', () => {
  test('is put right by what it says the time is', () => {
    const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);
    // Said ten minutes before it was handed in, by a clock two hours ahead.
    const ahead = new Date(hours(2).getTime() - 600_000);
    expect(setRight(ahead, hours(2), noon)).toEqual(new Date(noon.getTime() - 600_000));
  });
  test('never says anything of what is to come', () => {
    const clock = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(clock, clock, (decided, sent) => {
        expect(setRight(decided, sent, noon).getTime()).toBeLessThanOrEqual(noon.getTime());
      }),
    );
  });
});

test('one ticks from the morning of the day, Danish time, and the list opens on the session that goes on or comes next', () => {
  const starts = at('2027-04-01', '13:00');
  expect([mayMark({ starts }, at('2027-03-31', '23:59')), mayMark({ starts }, at('2027-04-01', '00:00'))]).toEqual([false, true]);
  const sessions = [1, 2].map((number) => ({ number, ends: at(`2027-04-0${number}`, '16:00') }));
  expect([at('2027-04-01', '15:00'), at('2027-04-01', '17:00'), at('2027-04-05', '09:00')].map((now) => currentSession(sessions, now))).toEqual([1, 2, 2]);
});

describe('codes', () => {
  const [event, other, who] = ['0190aaaa-0000-7000-8000-000000000001', '0190aaaa-0000-7000-8000-000000000002', '0190bbbb-0000-7000-8000-00000000000f'];
  const code = checkInCode(event, who, 'secret');
  test('name the sign-up and nothing else, and are good for one event', () => {
    expect(registrationInCode(code)).toBe(who);
    expect([isCodeOf(code, event, who, 'secret'), isCodeOf(code.toLowerCase(), event, who, 'secret')]).toEqual([true, true]);
    expect([isCodeOf(code, other, who, 'secret'), isCodeOf(code, event, other, 'secret'), isCodeOf(code, event, who, 'other secret')]).toEqual([false, false, false]);
  });
  test('no other text is one', () => {
    fc.assert(fc.property(fc.string(), (text) => registrationInCode(text) === null && !isCodeOf(text, event, who, 'secret')));
  });
  test('short ones have no signs that are taken for others, and two who share one are neither', () => {
    const short = shortCode(event, who, 'secret');
    expect(short).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
    const person = (name: string, given = short) => ({ registrationId: name, name, unitName: '', siteName: '', code: `U13:${name}`, short: given });
    expect(findByCode([person('a'), person('b', 'XXXXXX')], ` ${short.slice(0, 3)}-${short.slice(3).toLowerCase()} `)?.name).toBe('a');
    expect(findByCode([person('a'), person('b')], short)).toBeNull();
    expect(findByCode([person('a')], '')).toBeNull();
  });
});

test('people are found by how any of their words begin', () => {
  const person = { name: 'Åse Bach-Nielsen', unitName: 'Bibliotek', siteName: 'Viby' };
  expect(['', 'ås', 'nie bib', 'VIBY', 'bach-n'].map((query) => matches(person, query))).toEqual([true, true, true, true, false]);
});
