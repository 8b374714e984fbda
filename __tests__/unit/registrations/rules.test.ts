import fc from 'fast-check';
import { holidayOn } from '@/lib/platform/holidays';
import { instantOf } from '@/lib/platform/time';
import { addOfficeHours } from '@/lib/deadlines/rules';
import { standingOf } from '@/lib/registrations/overview/rules';
import { freeFor, holdsAll } from '@/lib/registrations/quotas/rules';
import { decideAgenda, layAgenda } from '@/lib/events/programme/rules';

const at = (day: string, time: string) => instantOf(day, time)!;
const later = at('2027-12-31', '12:00');
const holiday = (date: string) => holidayOn(date) !== null;

describe('office hours', () => {
  test.each([
    ['within a day', '2027-03-02 09:00', 4, '2027-03-02 13:00'],
    ['to the very end of it', '2027-03-02 08:00', 8, '2027-03-02 16:00'],
    ['over night', '2027-03-02 14:00', 4, '2027-03-03 10:00'],
    ['from the evening before', '2027-03-01 22:00', 1, '2027-03-02 09:00'],
    ['over a weekend', '2027-03-05 14:00', 8, '2027-03-08 14:00'],
    ['over Easter, and the night the clocks go forward', '2027-03-24 15:00', 2, '2027-03-30 09:00'],
    ['over Christmas', '2027-12-24 15:00', 2, '2027-12-27 09:00'],
  ])('%s', (_name, from, hours, expected) => {
    const [day = '', time = ''] = from.split(' ');
    const [toDay = '', toTime = ''] = expected.split(' ');
    expect(addOfficeHours(at(day, time), hours, later, holiday)).toEqual(at(toDay, toTime));
  });

  test('never past the latest', () => {
    expect(addOfficeHours(at('2027-03-02', '09:00'), 40, at('2027-03-02', '13:00'), holiday)).toEqual(at('2027-03-02', '13:00'));
    expect(addOfficeHours(at('2027-03-05', '15:30'), 8, at('2027-03-06', '10:00'), holiday)).toEqual(at('2027-03-06', '10:00'));
  });

  test('more hours never end sooner', () => {
    const start = at('2027-03-01', '00:00').getTime();
    fc.assert(
      fc.property(fc.nat(120 * 24 * 60), fc.integer({ min: 1, max: 60 }), (minute, hours) => {
        const from = new Date(start + minute * 60_000);
        const end = addOfficeHours(from, hours, later, holiday);
        expect(end.getTime()).toBeGreaterThanOrEqual(from.getTime() + hours * 3_600_000);
        expect(addOfficeHours(from, hours + 1, later, holiday).getTime()).toBeGreaterThan(end.getTime());
      }),
    );
  });
});

describe('quotas', () => {
  const [service, library, local] = ['service', 'library', 'local'];
  const quotas = [{ unitId: service!, places: 12 }, { unitId: library!, places: 12 }];
  const heldBy = (unitId: string, count: number, heldAt = at('2027-03-01', '09:00')) => Array.from({ length: count }, () => ({ unitId, heldAt }));
  const now = at('2027-03-02', '09:00');
  const places = (held: { unitId: string; heldAt: Date }[], releases: Date | null = null) => ({ capacity: 30, quotas, quotaReleasesAt: releases, held });

  test('a unit has its own places and those that nobody keeps', () => {
    expect(freeFor(service!, places([]), now)).toBe(18);
    expect(freeFor(local!, places([]), now)).toBe(6);
    expect(freeFor(service!, places(heldBy(local!, 6)), now)).toBe(12);
    expect(freeFor(local!, places(heldBy(service!, 18)), now)).toBe(0);
    expect(freeFor(library!, places(heldBy(service!, 18)), now)).toBe(12);
  });

  test('after the release only the whole counts', () => {
    expect(freeFor(local!, places(heldBy(service!, 18), now), now)).toBe(12);
    expect(freeFor(local!, places(heldBy(service!, 18), at('2027-03-02', '09:01')), now)).toBe(0);
  });

  test('numbers that those who have places do not fit into are no numbers', () => {
    expect(holdsAll(places(heldBy(service!, 18)))).toBe(true);
    expect(holdsAll(places(heldBy(service!, 19)))).toBe(false);
    // Who came after the release stands in nobody's quota.
    const after = heldBy(service!, 25, at('2027-03-05', '09:00'));
    expect(holdsAll(places(after, at('2027-03-04', '09:00')))).toBe(true);
  });

  test('whoever is let in one by one, no quota is ever passed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(service!, library!, local!), { maxLength: 60 }), (arrivals) => {
        const held: { unitId: string; heldAt: Date }[] = [];
        for (const unitId of arrivals) if (freeFor(unitId, places(held), now) > 0) held.push({ unitId, heldAt: now });
        expect(holdsAll(places(held))).toBe(true);
        const others = held.filter(({ unitId }) => unitId === local).length;
        expect(others).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('the programme', () => {
  const sessions = [{ starts: at('2027-04-01', '13:00'), ends: at('2027-04-01', '15:00') }];
  const item = (minutes: number, session = 1) => ({ session, minutes, title: 'Punkt', place: '' });

  test('each point begins where the one before it ends', () => {
    const [laid] = layAgenda(sessions, [item(15), item(45)]);
    expect(laid!.items.map(({ starts }) => starts)).toEqual([at('2027-04-01', '13:00'), at('2027-04-01', '13:15')]);
    expect(laid!.minutesLeft).toBe(60);
  });

  test('too long, or for a meeting that is not there', () => {
    expect(decideAgenda(sessions, [item(60), item(60)])).toBeNull();
    expect(decideAgenda(sessions, [item(60), item(61)])).toMatchObject({ reason: 'agendaTooLong', params: { minutes: 121, room: 120 } });
    expect(decideAgenda(sessions, [item(10, 2)])).toMatchObject({ reason: 'agendaNoSession', params: { session: 2, count: 1 } });
  });
});

test('the overview says the one thing to hear first', () => {
  const now = at('2027-03-02', '09:00');
  const base = { id: '', kind: 'workshop' as const, title: '', state: 'published' as const, starts: at('2027-04-01', '13:00'), ends: at('2027-04-01', '16:00') };
  const counts = { capacity: 10, minimum: null, decideBy: null, registered: 2, pending: 0, offered: 0, waiting: 0, gone: 0 };
  const says = (more: object) => standingOf({ ...base, ...counts, ...more }, now);
  expect(says({})).toBe('fine');
  expect(says({ registered: 8 })).toBe('filling');
  expect(says({ registered: 9, pending: 1 })).toBe('full');
  expect(says({ minimum: 5, decideBy: at('2027-03-10', '16:00') })).toBe('under');
  expect(says({ minimum: 5, decideBy: now })).toBe('underLate');
  expect(says({ state: 'calledOff' })).toBe('calledOff');
  expect(says({ ends: now })).toBe('over');
});
