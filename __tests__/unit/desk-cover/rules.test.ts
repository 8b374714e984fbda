import { findUncovered, replan } from '@/lib/desk-cover/rules';
import { instantOf } from '@/lib/platform/time';

const at = (time: string) => instantOf('2027-03-30', time)!;
const span = (from: string, to: string) => ({ starts: at(from), ends: at(to) });
const desk = (people = 1) => ({
  ...{ id: 'd', name: 'Skranken', siteId: 'viby', siteName: 'Viby' },
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

test('a host is away from the desks of other sites alone; somebody on leave is not there, and nobody’s visit', () => {
  const hosting = (hostingAt: string) => [{ ...aliAway[0]!, hostingAt }];
  expect(findUncovered([desk()], without('mette'), hosting('viby'))).toBeNull();
  expect(findUncovered([desk()], without('mette'), hosting('town'))).toMatchObject({ at: at('10:40'), left: 0 });
  const onLeave = [{ ...aliAway[0]!, onLeave: true }];
  expect(findUncovered([desk()], without('mette'), onLeave)).toBeNull();
  const sofie = { ...span('10:00', '14:00'), employeeId: 'sofie' };
  const [before] = [{ ...desk(), shifts: [...desk().shifts, sofie] }];
  const gone = replan([before], { drop: ({ employeeId }) => employeeId === 'sofie' });
  const both = [{ ...onLeave[0]!, employeeId: 'mette' }, ...aliAway];
  expect(findUncovered([before], gone, both)).toMatchObject({ at: at('10:40'), left: 0 });
});

test('whoever is away by then does not fill a desk that is short; with the lead’s word, or a full desk, they may be put on', () => {
  const need = [desk(3)];
  const sofieAway = [{ ...aliAway[0]!, employeeId: 'sofie' }];
  const add = { ...span('10:00', '14:00'), employeeId: 'sofie', deskId: 'd' };
  const put = (plans: typeof need) => replan(plans, { drop: () => false, add });
  expect(findUncovered(need, put(need), sofieAway)).toMatchObject({ at: at('10:40'), needed: 3, left: 2 });
  expect(findUncovered(need, put(need), [{ ...sofieAway[0]!, excused: true }])).toBeNull();
  expect(findUncovered([desk(2)], put([desk(2)]), sofieAway)).toBeNull();
});

test('a change in who is away is judged as one of the roster is', () => {
  const longer = [{ ...aliAway[0]!, ...span('10:10', '12:20') }];
  const alone = replan([desk()], { drop: ({ employeeId }) => employeeId === 'mette' });
  expect(findUncovered(alone, alone, longer, aliAway)).toMatchObject({ at: at('10:10'), needed: 1, left: 0 });
  expect(findUncovered(alone, alone, aliAway, longer)).toBeNull();
});

test('a shortage that was there before is nobody’s new fault, a deeper one is', () => {
  const short = [desk(2)];
  expect(findUncovered(short, short, aliAway)).toBeNull();
  expect(findUncovered(short, [desk(3)], aliAway)).toMatchObject({ needed: 3, left: 1 });
});
