import { randomUUID } from 'node:crypto';
import { database } from '@/lib/platform/db/client';
import type { Actor } from '@/lib/platform/auth/types';
import { at, makeBlock, makeDesk, makeEmployee, makeShift, makeSite, makeTravel, makeUnit } from '@/prisma/seed/factories-organisation';
import { makeOpening, makeProject, makeRound, makeVisit } from '@/prisma/seed/factories';
import { actorOf } from './actor';
import { layAgain } from './laid-again';

/** The instant at which the tests act, four weeks before the week of the visits. */
export const now = at('2027-03-02', '09:00');
export const tuesday = '2027-03-30';

type RoundTerms = { visitsPerPerson?: number; approval?: 'none' | 'host' | 'desk'; approvalHours?: number };

/**
 * A small exchange week: Borgerservice at Stændertorvet with a desk that needs two of its three between 10 and 14, the
 * library with Holger as host, and Viby half an hour away from both. Anna, Bo and Clara mind the desk on Tuesday.
 */
export async function makeExchange(given: RoundTerms = {}) {
  const db = database();
  const ground = await layAgain(`exchange ${JSON.stringify(given)}`, () => makeGround(given));
  const { service, library, town, books, round, holger, leader } = ground;

  return {
    ...ground,
    /** Somebody of Borgerservice who minds no desk, and so can always leave. */
    free: async (name: string): Promise<Actor> => actorOf((await makeEmployee(db, { name, unitId: service.id, siteId: town.id })).id),
    host: async (name: string): Promise<Actor> => actorOf((await makeEmployee(db, { name, unitId: library.id, siteId: books.id })).id),
    opening: (rest: Parameters<typeof makeOpening>[1] = {}) => makeOpening(db, { roundId: round.id, hostId: holger.id, ...rest }),
    visit: (rest: Parameters<typeof makeVisit>[1]) => makeVisit(db, rest),
    block: (rest: Parameters<typeof makeBlock>[1]) => makeBlock(db, rest),
    /** Ill or on holiday, as a file of absences says. */
    leave: async (rest: Parameters<typeof makeBlock>[1]) => {
      const file = { id: randomUUID(), actorId: leader.id, kind: 'absences' as const, fileName: 'fravaer.csv', contentHash: '', at: now };
      const { id: importId } = await db.importRecord.create({ data: { ...file, added: 1, changed: 0, unchanged: 0, removed: 0, skipped: 0 } });
      const { id } = await makeBlock(db, { note: 'Ferie', ...rest });
      return db.commitment.update({ where: { id }, data: { importId } });
    },
  };
}
export type Exchange = Awaited<ReturnType<typeof makeExchange>>;

async function makeGround(given: RoundTerms) {
  const db = database();
  const [service, library] = [await makeUnit(db, { name: 'Borgerservice' }), await makeUnit(db, { name: 'Bibliotek', kind: 'library' })];
  const [town, books, viby] = [await makeSite(db, { name: 'Stændertorvet' }), await makeSite(db, { name: 'Roskilde Bibliotek' }), await makeSite(db, { name: 'Viby' })];
  await makeTravel(db, town.id, books.id, 10, 'til fods');
  await makeTravel(db, town.id, viby.id, 30, 'bus 202A');
  await makeTravel(db, books.id, viby.id, 30, 'bus 202A');
  const desk = await makeDesk(db, {
    name: 'Pas og kørekort',
    unitId: service.id,
    siteId: town.id,
    minimums: [{ weekdays: [1, 2, 3, 4, 5], from: '10:00', to: '14:00', people: 2 }],
  });
  const project = await makeProject(db, { current: true });
  const round = await makeRound(db, { projectId: project.id, name: 'Besøgsuge, uge 13', ...given });

  const atDesk = async (name: string): Promise<Actor> => {
    const { id } = await makeEmployee(db, { name, deskId: desk.id });
    await makeShift(db, { employeeId: id, date: tuesday, from: '09:00', to: '15:00' });
    return actorOf(id);
  };
  const [anna, bo, clara] = [await atDesk('Anna'), await atDesk('Bo'), await atDesk('Clara')];
  const holger = await actorOf((await makeEmployee(db, { name: 'Holger', unitId: library.id, siteId: books.id })).id);
  const leader = await actorOf((await makeEmployee(db, { name: 'Lea', unitId: library.id, siteId: books.id, roles: ['lead'] })).id);

  return { service, library, town, books, viby, desk, project, round, anna, bo, clara, holger, leader };
}
