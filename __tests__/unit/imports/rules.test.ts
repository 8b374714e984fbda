import fc from 'fast-check';
import { columnsOf, neededOf, readTable, tidyFileName } from '@/lib/imports/columns/rules';
import { isFarAway, readInstant, readMoment } from '@/lib/imports/moments/rules';
import { distance, makeDeskFinder, makeNearest, makePeopleFinder, turned } from '@/lib/imports/names/rules';
import { decideSaving, findMoved, markOf } from '@/lib/imports/reckoning/rules';
import { without } from '@/lib/imports/absences/rules';
import { importKinds, type Line } from '@/lib/imports/types';
import { addCivilDays, instantOf } from '@/lib/platform/time';
import { messages } from '@/messages';

describe('headings', () => {
  const sheet = (...rows: string[][]) => ({ rows: rows.map((cells, index) => ({ number: index + 1, cells })) });
  test.each(['da', 'en'] as const)('every column is known by the name that the template gives it (%s)', (locale) => {
    for (const kind of importKinds) {
      const headings = columnsOf[kind].map((key) => messages[locale].imports.columns[key]);
      const read = readTable(kind, sheet(headings.toReversed(), headings.map(() => 'x')));
      expect(read).toMatchObject({ ok: true, value: { columns: columnsOf[kind], ignored: [] } });
    }
  });

  test('in any order and manner of writing, under a title, with what is not ours named and left', () => {
    const read = readTable('roster', sheet(
      ['Vagtplan uge 13', '', '', '', ''],
      [' TIL kl. ', 'Løntrin', 'E-mail:', 'SKRANKE', 'fra'],
      ['14.00', '42', 'mette@by.dk', 'Pas', '30-03-2027 10.00'],
      ['', 'husk kage', '', '', ''],
    ));
    expect(read).toEqual({
      ok: true,
      value: {
        columns: ['email', 'desk', 'from', 'to'],
        ignored: ['Løntrin'],
        rows: [{ row: 3, cells: { to: '14.00', email: 'mette@by.dk', desk: 'Pas', from: '30-03-2027 10.00' } }],
      },
    });
  });

  test('missing, doubled and without rows', () => {
    expect(readTable('roster', sheet(['Medarbejder', 'Fra'], ['x', 'y']))).toMatchObject({ reason: 'missingColumns', params: { columns: 'desk to' } });
    expect(readTable('absences', sheet(['Løn', 'Bil'], ['x', 'y']))).toMatchObject({ reason: 'missingColumns', params: { columns: 'employee from' } });
    expect(readTable('absences', sheet(['Navn', 'Fra', 'Start'], ['x', 'y', 'z']))).toMatchObject({ reason: 'sameColumn', params: { columns: 'from' } });
    expect(readTable('absences', sheet(['Navn', 'Fra']))).toMatchObject({ reason: 'onlyHeadings' });
    for (const kind of importKinds) for (const group of neededOf[kind]) for (const key of group) expect(columnsOf[kind]).toContain(key);
  });

  test('a CPR number is not kept, wherever it stands', () => {
    const read = readTable('absences', sheet(['Navn', 'Fra', 'Note'], ['Mette', '010203-1234', 'Læge 0102031234']));
    expect(JSON.stringify(read)).not.toContain('1234');
    expect(tidyFileName('C:\\hos mig\\fravær 010203-1234\u0007.xlsx')).toBe('fravær xxxxxx-xxxx.xlsx');
    expect(tidyFileName('')).toBe('–');
  });
});

describe('dates and times', () => {
  test.each([
    ['30-03-2027 8.30', '2027-03-30', '08:30'],
    ['30.03.2027', '2027-03-30', null],
    ['2027-03-30 08:30', '2027-03-30', '08:30'],
    ['2027-03-30T08:30:00', '2027-03-30', '08:30'],
    ['30/3 2027 kl. 8', '2027-03-30', '08:00'],
    ['30/03/27 08.30', '2027-03-30', '08:30'],
    ['30. marts 2027 kl. 8.30', '2027-03-30', '08:30'],
    ['30 Mar 2027, 8:30', '2027-03-30', '08:30'],
    ['1. maj 2027', '2027-05-01', null],
    ['8.30', null, '08:30'],
    ['kl. 8', null, '08:00'],
    ['0830', null, '08:30'],
  ])('%s', (text, date, time) => expect(readMoment(text)).toEqual({ date, time }));

  test.each(['', 'i morgen', '03/30/2027', '31-02-2027', '30-03-2027 25.00', '30-03-2027 8.75', '2027-03-30T08:30:00Z', '2027-03-30 08:30+02:00', '30-03-2027 8.30.15', '30-xyz-2027', '46476', '1e9', '٣٠-٠٣-٢٠٢٧'])(
    '%s is none',
    (text) => expect(readMoment(text)).toBeNull(),
  );

  test('whatever day and time is written in any of the ways is read as it was', () => {
    const days = fc.integer({ min: 0, max: 70_000 }).map((days) => addCivilDays('1950-01-01', days));
    const times = fc.integer({ min: 0, max: 1439 }).map((minute) => [Math.floor(minute / 60), minute % 60] as const);
    fc.assert(
      fc.property(days, times, fc.constantFrom('-', '.', '/', ' '), fc.constantFrom('.', ':'), (date, [hours, minutes], sign, dot) => {
        const [year, month, day] = date.split('-');
        const clock = `${hours}${dot}${String(minutes).padStart(2, '0')}`;
        const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        for (const text of [`${Number(day)}${sign}${Number(month)}${sign}${year} ${clock}`, `${date} ${clock}`, `${day}${sign}${month}${sign}${year} kl. ${clock}`]) {
          expect([text, readMoment(text)]).toEqual([text, { date, time }]);
        }
      }),
    );
  });

  test('the hour that is skipped is none, the one that comes twice is the first', () => {
    expect(readInstant('2027-03-28', '02:30')).toMatchObject({ ok: false, reason: 'missingHour' });
    expect(readInstant('2027-10-31', '02:30')).toMatchObject({ ok: true, value: { instant: new Date('2027-10-31T00:30:00Z'), notes: [{ reason: 'ambiguousHour' }] } });
    expect(readInstant('2027-10-31', '03:30')).toMatchObject({ ok: true, value: { notes: [] } });
  });

  test('a slip in the year is too far away', () => {
    const now = instantOf('2027-03-01', '08:00')!;
    expect(['2026-03-01', '2029-03-01', '2007-03-30', '2072-03-30'].map((day) => isFarAway(day, now))).toEqual([false, false, true, true]);
  });
});

describe('names', () => {
  const person = (id: string, name: string, active = true, email = `${id}@by.dk`) => ({ id, name, email, unitId: 'u', siteId: 's', active });
  const find = makePeopleFinder([person('1', 'Mette Sørensen'), person('2', 'Ali Ål'), person('3', 'Ali Ål'), person('4', 'Bo Gået', false), person('5', 'Eva'), person('6', 'Eva', false)]);
  test.each([
    ['mette  SØRENSEN', '1'],
    ['Sørensen, Mette', '1'],
    ['2@BY.dk', '2'],
    ['Eva', '5'],
  ])('%s', (employee, id) => expect(find({ employee })).toMatchObject({ ok: true, value: { id } }));
  test.each([
    ['Mette Sorensen', 'unknownPersonNear', { near: 'Mette Sørensen' }],
    ['Ali Ål', 'ambiguousPerson', { count: 2 }],
    ['Bo Gået', 'employeeInactive', { name: 'Bo Gået' }],
    ['Xerxes', 'unknownPerson', { value: 'Xerxes' }],
    ['9@by.dk', 'unknownPersonNear', {}],
    ['', 'required', { column: 'employee' }],
  ])('%s is refused', (employee, reason, params) => expect(find({ employee })).toMatchObject({ ok: false, reason, params }));

  const desk = (id: string, name: string, site: string, unitId: string, retiredAt: Date | null = null) => ({ id, name, site, siteId: site, unitId, retiredAt });
  const findDesk = makeDeskFinder([desk('1', 'Pas', 'Viby', 'a'), desk('2', 'Pas', 'Jyllinge', 'a'), desk('3', 'Info', 'Viby', 'a'), desk('4', 'Info', 'Viby', 'b'), desk('5', 'Gammel', 'Viby', 'a', new Date(0))]);
  test.each([
    [{ desk: 'pas', site: 'VIBY' }, '1'],
    [{ desk: 'Pas, Jyllinge' }, '2'],
    [{ desk: 'Info' }, '3'],
  ])('desk %j', (cells, id) => expect(findDesk(cells, 'a')).toMatchObject({ ok: true, value: { id } }));
  test.each([
    [{ desk: 'Pas' }, 'ambiguousDesk'],
    [{ desk: 'Pas', site: 'Vibi' }, 'unknownSiteNear'],
    [{ desk: 'Info', site: 'Jyllinge' }, 'deskNotThere'],
    [{ desk: 'Gammel' }, 'deskRetired'],
    [{ desk: 'Infoo' }, 'unknownDeskNear'],
  ])('desk %j is refused: %s', (cells, reason) => expect(findDesk(cells, 'a')).toMatchObject({ ok: false, reason }));

  test('distance is a distance', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(distance(a, a)).toBe(0);
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
      }),
    );
    expect([distance('kitten', 'sitting'), distance('', 'abc')]).toEqual([3, 3]);
  });

  test('a wrong file costs no time: after a hundred guesses there are no more', () => {
    const nearest = makeNearest(Array.from({ length: 10_000 }, (_, index) => `Person nummer ${index}`));
    const started = Date.now();
    for (let index = 0; index < 20_000; index += 1) nearest(`Persen nummer ${index}`);
    expect(Date.now() - started).toBeLessThan(20_000);
    expect(turned('a, b, c')).toBeNull();
  });
});

describe('saying yes', () => {
  const line = (state: Line['state'], row: number | null = 2): Line => ({ row, state, cells: {}, issues: [], notes: [], target: null });
  test.each([
    [['new'], {}, null],
    [['unchanged'], {}, 'nothingToDo'],
    [['unchanged', 'leaves'], {}, 'nothingToDo'],
    [['unchanged', 'leaves'], { whole: true }, null],
    [['unchanged', 'stays'], { whole: true }, 'nothingToDo'],
    [['new', 'error'], {}, 'errorsLeft'],
    [['new', 'error'], { onlyGood: true }, null],
    [['error'], { onlyGood: true }, 'nothingToDo'],
    [['new', 'error'], { onlyGood: true, whole: true }, 'wholeWithErrors'],
  ] as const)('%j with %j: %s', (states, choice, answer) => {
    expect(decideSaving(states.map((state) => line(state)), { onlyGood: false, whole: false, ...choice })).toBe(answer);
  });

  test('a mark does not mind the order of keys, and minds all else', () => {
    const one = { ...line('new'), cells: { from: 'a', to: 'b' }, target: { b: [1], a: { d: 1, c: 2 } } };
    const same = { ...line('new'), target: { a: { c: 2, d: 1 }, b: [1] }, cells: { to: 'b', from: 'a' } };
    expect(markOf(one)).toBe(markOf(same));
    for (const other of [{ ...one, row: 3 }, { ...one, state: 'changed' as const }, { ...one, target: { ...one.target, b: [2] } }, { ...one, notes: [{ reason: 'past' as const }] }]) {
      expect(findMoved([other], new Set([markOf(one)])).size).toBe(1);
    }
  });
});

test('what is left of a span is all of it but the others, and touches none of them', () => {
  const span = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })).map(([at, long]) => ({ starts: new Date(at), ends: new Date(at + long) }));
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 6 }), (whole, others) => {
      const pieces = without(whole, others);
      for (let at = whole.starts.getTime() - 2; at < whole.ends.getTime() + 2; at += 1) {
        const holds = ({ starts, ends }: { starts: Date; ends: Date }) => starts.getTime() <= at && at < ends.getTime();
        expect(pieces.filter(holds).length).toBe(holds(whole) && !others.some(holds) ? 1 : 0);
      }
    }),
  );
});
