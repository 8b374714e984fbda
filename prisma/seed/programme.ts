import type { Transaction } from '@/lib/platform/db/client';
import { addCivilDays } from '@/lib/platform/time';
import { makeDesk, makeSite, makeTravel, makeUnit, span } from './factories-organisation';
import { makeIds } from './ids';
import { administrator, lead, people } from './people';
import type { Placement } from './placement';
import { deskPlans, hoursOf, minimumsOf, sites, travel, units, type DeskKey, type SiteKey, type UnitKey } from './places';
import { makeAftermath } from './programme-aftermath';
import { makeCoding } from './programme-coding';
import { makeFindings } from './programme-findings';
import { makeFollowing } from './programme-following';
import { makeNames } from './programme-names';
import { makeEventDay } from './programme-event-day';
import { makeNewsletters } from './programme-newsletters';
import { makeProjectWithRounds } from './programme-project';
import { makeProposals } from './programme-proposals';
import { makeWishRound } from './programme-wishes';
import { rosterOf } from './rosters';
import type { Sown } from './sown';

/**
 * Writes the demo programme into an empty database, laid where `placement` says. The same placement gives the same
 * rows, ids included.
 */
export async function sowProgramme(tx: Transaction, placement: Placement): Promise<Sown> {
  const sown: Sown = { tx, placement, nextId: makeIds(), unit: empty(), site: empty(), desk: empty(), person: {} };
  await makePlaces(sown);
  await makePeople(sown);
  await makeRosters(sown);
  const projectId = await makeProjectWithRounds(sown);
  await makeWishRound(sown, projectId);
  await makeEventDay(sown, projectId);
  await makeAftermath(sown, projectId);
  await makeCoding(sown, projectId, placement.now);
  await makeFindings(sown, projectId, placement.now);
  await makeProposals(sown, projectId, placement.now);
  await makeNames(sown, projectId, placement.now);
  await makeNewsletters(sown, projectId, placement.now);
  await makeFollowing(sown, projectId);
  return sown;
}

const empty = <Key extends string>() => ({}) as Record<Key, string>;

async function makePlaces({ tx, nextId, unit, site, desk }: Sown): Promise<void> {
  for (const [kind, name] of Object.entries(units) as [UnitKey, string][]) {
    unit[kind] = (await makeUnit(tx, { id: nextId(), name, kind })).id;
  }
  for (const [key, given] of Object.entries(sites) as [SiteKey, (typeof sites)[SiteKey]][]) {
    site[key] = (await makeSite(tx, { id: nextId(), ...given })).id;
  }
  for (const [from, to, minutes, means] of travel) await makeTravel(tx, site[from], site[to], minutes, means);
  for (const [key, plan] of Object.entries(deskPlans) as [DeskKey, (typeof deskPlans)[DeskKey]][]) {
    const { name, unit: unitKey, site: siteKey } = plan;
    const given = { id: nextId(), name, unitId: unit[unitKey], siteId: site[siteKey] };
    desk[key] = (await makeDesk(tx, { ...given, hours: hoursOf(plan), minimums: minimumsOf(plan) })).id;
  }
}

async function makePeople({ tx, nextId, placement, unit, site, desk, person }: Sown): Promise<void> {
  for (const { key } of people) person[key] = nextId();
  await tx.employee.createMany({
    data: people.map(({ key, name, email, ...at }) => ({
      id: person[key],
      name,
      email,
      unitId: unit[at.unit],
      siteId: site[at.site],
      deskId: at.desk && desk[at.desk],
      roles: [...(key === lead ? (['lead'] as const) : []), ...(key === administrator ? (['administrator'] as const) : [])],
      demo: true,
      createdAt: placement.now,
    })),
  });
  // The second of those who sit there: the first is whom the demo signs in, who then has somebody to ask.
  for (const key of Object.keys(deskPlans) as DeskKey[]) {
    await tx.desk.update({ where: { id: desk[key] }, data: { responsibleId: person[`${key}2`] }, select: { id: true } });
  }
}

async function makeRosters({ tx, placement, desk, person }: Sown): Promise<void> {
  const [anchor = ''] = placement.week;
  const shifts = placement.rosterMondays.flatMap((monday) => rosterOf(monday, anchor));
  await tx.shift.createMany({
    data: shifts.map(({ starts, ends, ...shift }) => ({
      employeeId: person[shift.person]!,
      deskId: desk[shift.desk],
      starts,
      ends,
    })),
  });
  // Team meetings before the doors open, every Wednesday: what else is in people's calendars. All at once, since one by
  // one they were a tenth of the whole sowing.
  const staffed = people.filter(({ desk: at }) => at === 'counters' || at === 'information');
  await tx.commitment.createMany({
    data: placement.rosterMondays.flatMap((monday) => {
      const meeting = span({ date: addCivilDays(monday, 2), from: '09:00', to: '09:45' });
      return staffed.map(({ key }) => ({ employeeId: person[key]!, kind: 'block' as const, note: 'Teammøde', ...meeting }));
    }),
  });
}
