import fc from 'fast-check';
import { protectSeveral, protectSingle, smallRows } from '@/lib/suppression/tables/rules';
import { FEWEST_PEOPLE, OTHERS, type SafeTable, type Tally } from '@/lib/suppression/types';
import { tableAxes, type TableAxis } from '@/lib/project-export/types';

const severals = ['errand', 'barrier', 'together'] as const satisfies TableAxis[];
const isSeveral = (axis: TableAxis) => severals.some((one) => one === axis);
const OPEN = 'open';

/** One mark: who, under which theme, and what its observation says on every axis that leaves. */
type Mark = { person: string; theme: string; answers: Record<TableAxis, string[]> };

const answersOn = (axis: TableAxis): fc.Arbitrary<string[]> => {
  if (axis === 'together') return fc.subarray(['t0', 't1', 't2', 't3']);
  if (isSeveral(axis)) return fc.oneof({ weight: 3, arbitrary: fc.nat(2).map((n) => [`${axis}${n}`]) }, fc.subarray([`${axis}0`, `${axis}1`, `${axis}2`])).map((some) => (some.length > 0 ? some : [OPEN]));
  return fc.oneof({ weight: 5, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(5) }).map((n) => [`${axis}${n}`]);
};
const mark: fc.Arbitrary<Mark> = fc.record({
  person: fc.oneof(fc.nat(5), fc.nat(40)).map((n) => `p${n}`),
  theme: fc.oneof({ weight: 6, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(5) }).map((n) => `t${n}`),
  answers: fc.record(Object.fromEntries(tableAxes.map((axis) => [axis, answersOn(axis)])) as Record<TableAxis, fc.Arbitrary<string[]>>),
}).map((one) => ({ ...one, answers: { ...one.answers, together: one.answers.together.filter((theme) => theme !== one.theme) } }));
const state = fc.array(mark, { minLength: 10, maxLength: 150, size: 'max' });

/** Many people, few themes and answers, and hardly anybody who gave two: where most is shown, there is most to subtract from. */
const pointed = (axis: TableAxis) => {
  const [one, other, third] = axis === 'together' ? ['t1', 't2', 't3'] : [`${axis}0`, `${axis}1`, `${axis}2`];
  const said = fc.oneof(
    { weight: 20, arbitrary: fc.constant([one!]) },
    { weight: 12, arbitrary: fc.constant([other!]) },
    { weight: 12, arbitrary: fc.constant(axis === 'together' ? [] : [OPEN]) },
    { weight: 2, arbitrary: fc.constant([one!, other!]) },
    { weight: 1, arbitrary: fc.constant([third!]) },
  );
  const some = fc.record({ mark, said, person: fc.nat(60), theme: fc.oneof({ weight: 8, arbitrary: fc.constant('t0') }, { weight: 1, arbitrary: fc.constantFrom('t1', 't2') }) });
  const asMark = ({ mark: base, said: answers, person, theme }: { mark: Mark; said: readonly string[]; person: number; theme: string }): Mark => ({ person: `p${person}`, theme, answers: { ...base.answers, [axis]: answers.filter((answer) => answer !== theme) } });
  return fc.array(some.map(asMark), { minLength: 30, maxLength: 120, size: 'max' });
};

/** Everything that leaves of one state: a table for each axis, as lib/project-export/patterns makes them. */
function leave(marks: readonly Mark[]) {
  const tally = (columnsOf: (mark: Mark) => string[]): Tally[] => marks.flatMap((one) => columnsOf(one).map((column) => ({ row: one.theme, column, person: one.person, count: 1 })));
  const totals = tally(() => ['']);
  const small = smallRows(totals);
  const of = (axis: TableAxis): SafeTable | null => {
    const tallies = tally(({ answers }) => answers[axis]);
    if (!isSeveral(axis)) return protectSingle(tallies, small);
    return axis === 'together' ? protectSeveral(tallies.filter(({ column }) => !small.has(column)), totals, small, null) : protectSeveral(tallies, totals, small, OPEN);
  };
  return { small, tables: new Map(tableAxes.map((axis) => [axis, of(axis)])) };
}

const fine = (people: number) => people === 0 || people >= FEWEST_PEOPLE;
const peopleOf = (marks: readonly Mark[]) => new Set(marks.map(({ person }) => person)).size;

test('all tables of a state have the same rows, and those with sums the same sums for them', () => {
  fc.assert(
    fc.property(state, (marks) => {
      const { tables } = leave(marks);
      const unit = tables.get('unit');
      for (const [axis, table] of tables) {
        expect([axis, table === null]).toEqual([axis, unit === null]);
        if (!table || !unit) continue;
        expect(new Set(table.rows)).toEqual(new Set(unit.rows));
        if (table.sums) for (const row of unit.rows) expect(table.sums.rows[table.rows.indexOf(row)]).toBe(unit.sums!.rows[unit.rows.indexOf(row)]);
      }
    }),
    { numRuns: 60 },
  );
});

type Told = { table: SafeTable; axis: TableAxis; open: boolean };
/** A mark as an attacker sees it: nothing of who, only what was answered. */
type Form = ReadonlySet<string>;

/** Whether another filling of a row gives the same numbers wherever a number is shown. */
const agree = (one: readonly Form[], other: readonly Form[], { table }: Told, row: string) =>
  table.columns.every((column, at) => table.values[table.rows.indexOf(row)]![at] === null || count(one, column) === count(other, column));
const count = (forms: readonly Form[], column: string) => forms.filter((form) => form.has(column)).length;

/** Other fillings near a filling: an answer handed from one mark to another, given to one more, or taken from one. */
function* near(forms: readonly Form[], answers: readonly string[]): Generator<Form[]> {
  const kinds = [...new Map(forms.map((form, at) => [[...form].sort().join(' '), at])).values()];
  const change = (at: number, answer: string, to: boolean) => {
    const rest = [...forms[at]!].filter((one) => one !== answer && one !== OPEN);
    const next = to ? [...rest, answer] : rest;
    return new Set(next);
  };
  for (const answer of answers) {
    for (const from of kinds.filter((at) => forms[at]!.has(answer))) {
      yield forms.with(from, change(from, answer, false));
      for (const to of kinds.filter((at) => !forms[at]!.has(answer))) yield forms.with(from, change(from, answer, false)).with(to, change(to, answer, true));
    }
    for (const to of kinds.filter((at) => !forms[at]!.has(answer))) yield forms.with(to, change(to, answer, true));
  }
}
const asForms = (forms: readonly Form[], open: boolean) => (open ? forms.map((form) => (form.size === 0 ? new Set([OPEN]) : form)) : forms);

test.each(severals)('by %s: neither who gave one answer only, nor who gave two, nor who gave more, can be worked out where they are few', (axis) => {
  fc.assert(
    fc.property(fc.oneof(state, pointed(axis)), (marks) => {
      const { small, tables } = leave(marks);
      const table = tables.get(axis);
      if (!table) return;
      const told = { table, axis, open: axis !== 'together' };
      const answers = table.columns.filter((column) => column !== OPEN);
      for (const row of table.rows) {
        const ofRow = marks.filter(({ theme }) => (small.has(theme) ? OTHERS : theme) === row);
        const forms = ofRow.map((one) => new Set(one.answers[axis].filter((answer) => answer === OPEN || answers.includes(answer))));
        const asked: [string, (form: Form) => boolean][] = [
          ['several', (form) => form.size > 1],
          ...answers.map((answer): [string, (form: Form) => boolean] => [`only ${answer}`, (form) => form.has(answer) && form.size === 1]),
          ...answers.map((answer): [string, (form: Form) => boolean] => [`not ${answer}`, (form) => !form.has(answer) && !form.has(OPEN) && form.size > 0]),
          ...answers.flatMap((one, at) => answers.slice(at + 1).map((other): [string, (form: Form) => boolean] => [`${one} and ${other}`, (form) => form.has(one) && form.has(other)])),
          ...table.columns.map((column): [string, (form: Form) => boolean] => [column, (form) => form.has(column)]),
        ];
        for (const [name, holds] of asked) {
          if (fine(peopleOf(ofRow.filter((_, at) => holds(forms[at]!))))) continue;
          const known = forms.filter(holds).length;
          expect([name, isOpen(forms, told, row, (other) => other.filter(holds).length !== known)]).toEqual([name, true]);
        }
      }
    }),
    { numRuns: 60 },
  );

  /** Whether what is shown agrees with a filling of which something else holds, at most two changes away. */
  function isOpen(forms: readonly Form[], told: Told, row: string, differs: (forms: readonly Form[]) => boolean): boolean {
    const answers = told.table.columns.filter((column) => column !== OPEN);
    const tried = (start: readonly Form[], depth: number): boolean => {
      for (const next of near(start, answers)) {
        const whole = asForms(next, told.open);
        if (agree(forms, whole, told, row) && differs(whole)) return true;
        if (depth > 1 && tried(whole, depth - 1)) return true;
      }
      return false;
    };
    return tried(forms, 1) || tried(forms, 2);
  }
});

const pairs = tableAxes.flatMap((one, at) => tableAxes.slice(at + 1).map((other) => [one, other] as const));

test.each(pairs)('%s beside %s: how many answered so on the one and so on the other cannot be worked out, unless one of the tables says it alone', (one, other) => {
  fc.assert(
    fc.property(state, (marks) => {
      const { small, tables } = leave(marks);
      const [first, second] = [tables.get(one), tables.get(other)];
      if (!first || !second) return;
      for (const row of first.rows) {
        const ofRow = marks.filter(({ theme }) => (small.has(theme) ? OTHERS : theme) === row);
        const has = (table: SafeTable, axis: TableAxis, column: string) => (mark: Mark) => mark.answers[axis].some((answer) => (table.merged.columns.includes(answer) ? OTHERS : answer) === column);
        for (const a of first.columns) {
          for (const b of second.columns) {
            const [inA, inB] = [has(first, one, a), has(second, other, b)];
            const both = ofRow.filter((mark) => inA(mark) && inB(mark));
            if (fine(peopleOf(both))) continue;
            // The same tables with the first axis' answers exchanged between two marks: the number of both is another.
            const [onlyA, onlyB, neither] = [ofRow.some((mark) => inA(mark) && !inB(mark)), ofRow.some((mark) => !inA(mark) && inB(mark)), ofRow.some((mark) => !inA(mark) && !inB(mark))];
            const exchanged = neither || (onlyA && onlyB);
            // Else everybody of the row is in one of them, and the number is the other's, of which its own table tells too little.
            const cellOf = (table: SafeTable, column: string) => table.values[table.rows.indexOf(row)]![table.columns.indexOf(column)];
            const alone = (!onlyA && cellOf(first, a) === null) || (!onlyB && cellOf(second, b) === null);
            expect([row, a, b, exchanged || alone]).toEqual([row, a, b, true]);
          }
        }
      }
    }),
    { numRuns: 15 },
  );
});
