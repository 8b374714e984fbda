import type { PlannerOpening, PlannerPerson } from '@/lib/planner/types';
import { listMateLines } from '@/lib/plans/mates/rules';

const person = (id: string, swapWith?: string): PlannerPerson => ({ id, unit: id, site: 's', shifts: [], busy: [], wishes: [], ...(swapWith && { swapWith }) });
const opening = (id: string, host: string): PlannerOpening => ({ id, unit: host, site: 's', host, from: '2027-03-30T09:00', to: '2027-03-30T10:00', seats: 1 });
const round = { people: [person('anne', 'bo'), person('bo', 'anne'), person('carl', 'anne'), person('dan')], openings: [opening('atAnne', 'anne'), opening('atBo', 'bo'), opening('atCarl', 'carl')] };

test('two who swap are listed once, with the ways that came true; one who was not answered is not', () => {
  expect(listMateLines(round, [])).toEqual([{ a: 'anne', b: 'bo', there: null, back: null }]);
  const there = { person: 'anne', opening: 'atBo' };
  expect(listMateLines(round, [there, { person: 'bo', opening: 'atCarl' }])).toEqual([{ a: 'anne', b: 'bo', there, back: null }]);
  const back = { person: 'bo', opening: 'atAnne' };
  expect(listMateLines(round, [there, back])).toEqual([{ a: 'anne', b: 'bo', there, back }]);
});
