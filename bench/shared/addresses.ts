import { database } from '@/lib/platform/db/client';
import { sow } from './programme';

/** Every page there is, by the person for whom it holds the most. */
export async function addresses(): Promise<[name: string, path: string, person: string][]> {
  const { person, unit, site, desk } = await sow(new Date());
  const db = database();
  const opening = await db.opening.findFirstOrThrow({ where: { hostId: person.counters1, state: 'offered', round: { state: 'published' } } });
  const visit = await db.visit.findFirstOrThrow({ where: { visitorId: person.counters3, attendance: 'tookPlace' } });
  const round = await db.round.findFirstOrThrow({ where: { state: 'published' } });
  const event = await db.event.findFirstOrThrow();
  const observation = await db.observation.findFirstOrThrow({ where: { authorId: person.counters3, state: 'submitted' }, select: { id: true } });
  const shift = await db.shift.findFirstOrThrow();
  const own = (names: readonly string[]) => names.map((path): [string, string, string] => [path, path, person.counters3!]);
  const lead = (path: string, name = path): [string, string, string] => [name, path, person.librarian1!];
  const administrator = (path: string, name = path): [string, string, string] => [name, path, person.service1!];
  return [
    ['signin', '/signin?started=1', ''],
    ...own(['/about', '/', '/visits', '/blocks', '/hosting', '/observations', '/observations/new', '/events']),
    ['/visits/[id]', `/visits/${opening.id}`, person.librarian25!],
    ['/visits/[id]/place', `/visits/${opening.id}/place`, person.librarian1!],
    ['/visits/receipt/[id]', `/visits/receipt/${visit.id}`, person.counters3!],
    ['/observations/new?visit', `/observations/new?visit=${visit.id}`, person.counters3!],
    ['/observations/[id]', `/observations/${observation.id}`, person.counters3!],
    ['/observations/[id]/correct', `/observations/${observation.id}/correct`, person.counters3!],
    ['/events/[id]', `/events/${event.id}`, person.counters3!],
    ...['', '/change', '/copy', '/call-off'].map((end): [string, string, string] => [`/hosting/[id]${end}`, `/hosting/${opening.id}${end}`, person.counters1!]),
    ['/hosting/offer', `/hosting/offer?round=${round.id}`, person.counters1!],
    ...['/observations/all', '/observations/all/matrix', '/observations/all/export', '/observations/questions', '/rounds', '/rounds/new'].map((path) => lead(path)),
    lead(`/rounds/${round.id}`, '/rounds/[id]'),
    lead(`/rounds/${round.id}/edit`, '/rounds/[id]/edit'),
    ...['/admin', '/admin/people', '/admin/people/new', '/admin/units', '/admin/units/new', '/admin/sites', '/admin/sites/new', '/admin/desks', '/admin/desks/new', '/admin/rosters', '/admin/log'].map((path) => administrator(path)),
    administrator(`/admin/people/${person.counters3}`, '/admin/people/[id]'),
    administrator(`/admin/units/${unit.library}`, '/admin/units/[id]'),
    administrator(`/admin/sites/${site.viby}`, '/admin/sites/[id]'),
    administrator(`/admin/desks/${desk.counters}`, '/admin/desks/[id]'),
    administrator(`/admin/rosters/new?desk=${desk.counters}`, '/admin/rosters/new'),
    administrator(`/admin/rosters/${shift.id}`, '/admin/rosters/[id]'),
  ];
}
