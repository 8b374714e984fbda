import { isFromOutside, originRefOf, readOriginRef } from '@/lib/observation-origins/rules';
import { newHref } from '@/components/observations/new-href';

const id = '019a2b3c-0000-7000-8000-000000000002';
const none = { visitId: null, eventId: null };

test.each([
  [{ origin: 'visit', visitId: id, eventId: null }],
  [{ origin: 'event', visitId: null, eventId: id }],
  [{ origin: 'everyday', ...none }],
  [{ origin: 'outside', ...none }],
] as const)('%j: the address to write about the same asks for the same', (about) => {
  const query = Object.fromEntries(new URL(newHref(about), 'http://a').searchParams);
  expect(readOriginRef(query)).toEqual(originRefOf(about));
  expect(readOriginRef(query)!.origin).toBe(about.origin);
});

test('from outside is what another municipality told, and what was seen on a tour at none of our sites', () => {
  const seen = { origin: 'event', siteId: null, eventKind: 'studyTour' } as const;
  expect([seen, { ...seen, siteId: id }, { ...seen, eventKind: 'workshop' }, { ...seen, origin: 'outside', eventKind: null } as const].map(isFromOutside)).toEqual([true, false, false, true]);
});
