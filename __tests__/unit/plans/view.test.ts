import type { PlannerRound } from '@/lib/planner/types';
import { chooseSite, DESKS_A_PAGE, listWeekSites, pageOf } from '@/lib/plans/view/rules';
import { readPlanView } from '@/lib/plans/view/schema';
import { opening, roundOf } from '../planner/rounds';

const uuid = '01890000-0000-7000-8000-000000000001';
const desks = (count: number, site: (index: number) => string): PlannerRound['desks'] =>
  Array.from({ length: count }, (_, index) => ({ id: `d${index}`, unit: 'home', site: site(index), minimum: [{ from: '2027-04-06T10:00', to: '2027-04-06T12:00', people: 1 }] }));

test('the whole of a list is reached page by page, and a page beyond the last is the last', () => {
  const all = Array.from({ length: 123 }, (_, index) => index);
  const pages = [1, 2, 3].map((page) => pageOf(all, page, 50));
  expect(pages.flatMap(({ items }) => items)).toEqual(all);
  expect(pageOf(all, 9, 50)).toEqual({ items: all.slice(100), page: 3, pages: 3, total: 123 });
  expect(pageOf([], 1, 50)).toEqual({ items: [], page: 1, pages: 1, total: 0 });
});

test('of few desks all are shown, of many those of a site', () => {
  const few = roundOf({ desks: desks(3, () => 'home'), openings: [opening('o')] });
  expect(listWeekSites(few)).toEqual(['home', 'away']);
  expect(chooseSite(few, ['away', 'home'], { site: null })).toBeNull();
  expect(chooseSite(few, ['away', 'home'], { site: 'home' })).toBe('home');
  const many = roundOf({ desks: desks(DESKS_A_PAGE + 1, (index) => (index % 2 ? 'home' : 'away')) });
  expect(chooseSite(many, ['away', 'home'], { site: null })).toBe('away');
  expect(chooseSite(many, ['away', 'home'], { site: 'nowhere' })).toBe('away');
});

test('what makes no sense in the address is left out', () => {
  expect(readPlanView({ site: uuid, people: '3', left: ['2', '7'], desks: '1' })).toEqual({ site: uuid, desks: 1, people: 3, left: 2, hosts: 1 });
  expect(readPlanView({ site: '"><script>', people: '-1', left: 'x', desks: '1e99' })).toEqual({ site: null, desks: 1, people: 1, left: 1, hosts: 1 });
});
