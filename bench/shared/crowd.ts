import { database } from '@/lib/platform/db/client';
import { addCivilDays, type CivilDate } from '@/lib/platform/time';
import { makeDesk, span } from '@/prisma/seed/factories-organisation';
import { makeOpening, makeRound } from '@/prisma/seed/factories';
import type { Sown } from '@/prisma/seed/sown';

const DESKS = 20;

export type Crowd = { employeeIds: string[]; openingIds: string[] };

/**
 * A thousand people of Borgerservice on shift at twenty busy desks, so that each sign-up has a staffing question to
 * answer, and openings at the library that do not overlap, one for each storm.
 */
export async function makeCrowd({ unit, site, person, placement }: Sown, size: number, seats: number, storms: number): Promise<Crowd> {
  const db = database();
  const tuesday = placement.week[1]!;
  const days = [0, 1, 2, 3].map((day) => addCivilDays(tuesday, day));
  const desks = await Promise.all(
    Array.from({ length: DESKS }, (_, index) =>
      makeDesk(db, {
        name: `Skranke ${index + 1}`,
        unitId: unit.citizenService,
        siteId: site.staendertorvet,
        minimums: [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '16:00', people: 10 }],
      }),
    ),
  );
  const place = { unitId: unit.citizenService, siteId: site.staendertorvet };
  await db.employee.createMany({
    data: Array.from({ length: size }, (_, index) => ({
      name: `Medarbejder ${index + 1}`,
      email: `medarbejder-${index + 1}@storm.example`,
      demo: true,
      deskId: desks[index % DESKS]!.id,
      ...place,
    })),
  });
  const employees = await db.employee.findMany({ where: { email: { endsWith: '@storm.example' } }, select: { id: true, deskId: true } });
  await db.shift.createMany({
    data: days.flatMap((date) =>
      employees.map(({ id, deskId }) => ({ employeeId: id, deskId: deskId!, ...span({ date, from: '08:00', to: '16:00' }) })),
    ),
  });
  const { isoYear, isoWeek } = { isoYear: Number(placement.week[3]!.slice(0, 4)), isoWeek: 13 };
  const window = { signUpOpens: placement.signUpOpens, signUpCloses: placement.signUpCloses };
  const { id: roundId } = await makeRound(db, { name: 'Storm', isoYear, isoWeek, ...window, visitsPerPerson: 20 });
  const openingIds: string[] = [];
  for (let storm = 0; storm < storms; storm += 1) {
    const { date, from, to } = momentOf(storm, days);
    const given = { roundId, unitId: unit.library, siteId: site.library, hostId: person.librarian30, seats, date, from, to };
    openingIds.push((await makeOpening(db, { ...given, topic: `Storm ${storm + 1}` })).id);
  }
  return { employeeIds: employees.map(({ id }) => id), openingIds };
}

/** Four moments a day, an hour each with an hour between. */
function momentOf(storm: number, days: CivilDate[]): { date: CivilDate; from: string; to: string } {
  const hour = 8 + (storm % 4) * 2;
  const clock = (value: number) => `${String(value).padStart(2, '0')}:00`;
  return { date: days[Math.floor(storm / 4)]!, from: clock(hour), to: clock(hour + 1) };
}
