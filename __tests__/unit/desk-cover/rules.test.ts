import { findUncovered, replan } from '@/lib/desk-cover/rules';
import { instantOf } from '@/lib/platform/time';

const at = (time: string) => instantOf('2027-03-30', time)!;
const span = (from: string, to: string) => ({ starts: at(from), ends: at(to) });
const desk = (people = 1) => ({
  ...{ id: 'd', name: 'Skranken', siteName: 'Viby' },
  required: [{ ...span('10:00', '16:00'), people }],
  shifts: [{ ...span('10:00', '14:00'), employeeId: 'mette' }, { ...span('10:00', '14:00'), employeeId: 'ali' }],
});
const aliAway = [{ ...span('10:40', '12:20'), employeeId: 'ali', openingId: 'o' }];
const without = (employeeId: string) => replan([desk()], { drop: (shift) => shift.employeeId === employeeId });

test('names the first instant at which the change leaves the desk short', () => {
  expect(findUncovered([desk()], without('mette'), aliAway)).toEqual({ desk: 'Skranken', site: 'Viby', at: at('10:40'), needed: 1, left: 0 });
});

test('is silent when nobody is away, when it is the absent one’s shift, and when another takes over', () => {
  expect(findUncovered([desk()], without('mette'), [])).toBeNull();
  expect(findUncovered([desk()], without('ali'), aliAway)).toBeNull();
  const add = { ...span('10:30', '13:00'), employeeId: 'sofie', deskId: 'd' };
  const replaced = replan([desk()], { drop: ({ employeeId }) => employeeId === 'mette', add });
  expect(findUncovered([desk()], replaced, aliAway)).toBeNull();
  const late = { ...add, ...span('11:00', '13:00') };
  expect(findUncovered([desk()], replan([desk()], { drop: ({ employeeId }) => employeeId === 'mette', add: late }), aliAway)).toMatchObject({ at: at('10:40') });
});

test('a shortage that was there before is nobody’s new fault, a deeper one is', () => {
  const short = [desk(2)];
  expect(findUncovered(short, short, aliAway)).toBeNull();
  expect(findUncovered(short, [desk(3)], aliAway)).toMatchObject({ needed: 3, left: 1 });
});
