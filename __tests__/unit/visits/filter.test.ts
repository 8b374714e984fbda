import { commonObstacle, narrow, readFilter, suits } from '@/lib/visits/filter/rules';
import type { OpeningCard, VisitReason } from '@/lib/visits/types';

const card = (given: Partial<OpeningCard> = {}): OpeningCard => ({
  id: '1',
  site: { id: 'viby', name: 'Viby' },
  unit: { id: 'library', name: 'Bibliotek' },
  hostName: 'Mette Kornagger',
  day: '2027-03-30',
  starts: new Date('2027-03-30T08:00:00Z'),
  ends: new Date('2027-03-30T10:00:00Z'),
  seats: 3,
  taken: 1,
  waiting: 0,
  topic: 'Spørg en bibliotekar',
  programme: 'Du står ved informationen.',
  meetingPlace: '',
  state: 'offered',
  mine: null,
  obstacles: [],
  ...given,
});
const because = (...reasons: VisitReason[]) => card({ obstacles: reasons.map((reason) => ({ reason })) });

test.each<[VisitReason[], boolean]>([
  [[], true],
  [['windowNotOpen'], true],
  [['wishesRound', 'full'], true],
  [['full', 'clash'], false],
  [['ownUnit'], false],
  [['windowClosed'], false],
  [['started'], false],
])('%j in the way: suits is %s', (reasons, expected) => expect(suits(because(...reasons))).toBe(expected));

test('what is one’s own is always shown among what one may take', () => {
  expect(suits(card({ mine: { state: 'hosting' }, obstacles: [{ reason: 'ownUnit' }] }))).toBe(true);
});

test('the week shows what one may take until sign-up has closed, and what the address says before that', () => {
  expect(readFilter({}, { phase: 'open' }).show).toBe('mine');
  expect(readFilter({}, { phase: 'upcoming' }).show).toBe('mine');
  expect(readFilter({}, { phase: 'ended' }).show).toBe('all');
  expect(readFilter({ show: 'all' }, { phase: 'open' }).show).toBe('all');
  expect(readFilter({ show: 'nonsense', site: ['a', 'b'], text: `  ${'x'.repeat(300)}` }, { phase: 'open' })).toEqual({
    show: 'mine',
    site: 'a',
    unit: '',
    day: '',
    text: 'x'.repeat(200),
    layout: '',
  });
  expect(readFilter({ layout: 'list' }, { phase: 'open' }).layout).toBe('list');
  expect(readFilter({ layout: 'grid' }, { phase: 'open' }).layout).toBe('');
});

test('choices narrow together; words are found anywhere in topic, programme and host, in any case', () => {
  const all = [card(), card({ id: '2', topic: 'Åben hylde', site: { id: 'jyllinge', name: 'Jyllinge' } })];
  const none = { show: 'all', site: '', unit: '', day: '', text: '', layout: '' } as const;
  const ids = (filter: Partial<Parameters<typeof narrow>[1]>) => narrow(all, { ...none, ...filter }).map(({ id }) => id);
  expect(ids({})).toEqual(['1', '2']);
  expect(ids({ site: 'viby' })).toEqual(['1']);
  expect(ids({ text: 'ÅBEN kornagger' })).toEqual(['2']);
  expect(ids({ text: 'informationen' })).toEqual(['1', '2']);
  expect(ids({ day: '2027-03-31' })).toEqual([]);
});

test('one rule that keeps somebody from everything is found, beside their own visits', () => {
  const own = card({ mine: { state: 'registered', visitId: 'v' }, obstacles: [{ reason: 'alreadyRegistered' }] });
  expect(commonObstacle([own, because('tooManyVisits'), because('tooManyVisits', 'clash')])?.reason).toBe('tooManyVisits');
  expect(commonObstacle([because('tooManyVisits'), because('clash')])).toBeNull();
  expect(commonObstacle([because('ownUnit'), because('ownUnit')])).toBeNull();
  expect(commonObstacle([own])).toBeNull();
});
