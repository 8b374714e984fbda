import { DAYS, dayEnds, orderTasks, tilesOf } from '@/lib/overview/rules';
import { tileKeys, type Task, type TileKey } from '@/lib/overview/types';
import { at } from '@/prisma/seed/factories-organisation';

test('the lines end now and at the midnights before, also over the night the clocks change', () => {
  const now = at('2027-03-30', '10:00');
  const ends = dayEnds(now);
  expect(ends).toHaveLength(DAYS);
  expect(ends.at(-1)).toEqual(now);
  expect(ends.slice(-4, -1)).toEqual([at('2027-03-28', '00:00'), at('2027-03-29', '00:00'), at('2027-03-30', '00:00')]);
  expect(ends[0]).toEqual(at('2027-03-18', '00:00'));
});

test('a figure is the last of its line, and its change is against a week before', () => {
  const rows = Array.from({ length: DAYS }, (_, day) => Object.fromEntries(tileKeys.map((key) => [key, key === 'inHearing' ? 2 : day])) as Record<TileKey, number>);
  const tiles = tilesOf(rows);
  expect(tiles.map(({ key }) => key)).toEqual([...tileKeys]);
  expect(tiles[0]).toMatchObject({ figure: 13, change: 7 });
  expect(tiles[5]).toMatchObject({ figure: 2, change: 0 });
  expect(tilesOf([])[0]).toMatchObject({ figure: 0, change: 0, series: [] });
});

test('what goes wrong by itself comes first, and of that what is decided soonest', () => {
  const minimum = (title: string, decideBy: Date): Task => ({ kind: 'underMinimum', count: 1, minimum: 5, title, decideBy, late: false, link: '/' });
  const tasks: Task[] = [
    { kind: 'toCode', count: 3, link: '/coding' },
    minimum('senere', at('2027-04-02', '12:00')),
    { kind: 'mailsFailed', count: 1, link: null },
    minimum('først', at('2027-04-01', '12:00')),
  ];
  expect(orderTasks(tasks).map((task) => ('title' in task ? task.title : task.kind))).toEqual(['først', 'senere', 'mailsFailed', 'toCode']);
});
