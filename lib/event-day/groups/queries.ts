import 'server-only';
import { countMeetings, pairKey } from '../../group-maker/repeats/rules';
import { database, type Reader } from '../../platform/db/client';
import type { DayPerson } from '../types';
import type { GroupsView, OwnGroup, Wish } from './types';

export type DealRow = { id: string; number: number; groups: number; places: { registrationId: string; group: number }[]; locks: { group: number }[] };

/** An event's dealings in their order, as rows. */
export async function loadDeals(reader: Reader, eventId: string): Promise<DealRow[]> {
  return reader.groupDeal.findMany({
    where: { eventId },
    orderBy: { number: 'asc' },
    select: {
      id: true, number: true, groups: true,
      places: { orderBy: { registrationId: 'asc' }, select: { registrationId: true, group: true } },
      locks: { select: { group: true } },
    },
  });
}

export async function loadWishes(reader: Reader, eventId: string): Promise<Wish[]> {
  return reader.groupWish.findMany({ where: { eventId }, orderBy: [{ kind: 'asc' }, { firstId: 'asc' }], select: { kind: true, firstId: true, secondId: true } });
}

/** A deal as lists of sign-ups, one a group. */
export function groupsOf({ groups, places }: Pick<DealRow, 'groups' | 'places'>): string[][] {
  const lists: string[][] = Array.from({ length: groups }, () => []);
  for (const { registrationId, group } of places) lists[group - 1]?.push(registrationId);
  return lists;
}

/** All dealings of an event with the people of `people`; who has left the event since is not shown. */
export async function getGroups(eventId: string, people: readonly DayPerson[], reader: Reader = database()): Promise<GroupsView> {
  const [deals, wishes] = [await loadDeals(reader, eventId), await loadWishes(reader, eventId)];
  const known = new Map(people.map((person) => [person.registrationId, person]));
  return {
    deals: deals.map((deal, index) => {
      const lists = groupsOf(deal);
      const met = countMeetings(deals.slice(0, index).map(groupsOf));
      const placed = new Set(deal.places.map(({ registrationId }) => registrationId));
      const repeats = lists.flatMap((list) => list.flatMap((a, at) => list.slice(at + 1).filter((b) => met.has(pairKey(a, b))))).length;
      return {
        id: deal.id,
        number: deal.number,
        groups: lists.map((list, at) => ({
          number: at + 1,
          locked: deal.locks.some(({ group }) => group === at + 1),
          people: people.filter(({ registrationId }) => list.includes(registrationId)),
        })),
        missing: people.filter(({ registrationId }) => !placed.has(registrationId)),
        repeats,
      };
    }),
    wishes: wishes
      .filter(({ firstId, secondId }) => known.has(firstId) && known.has(secondId))
      .map((wish) => ({ ...wish, first: known.get(wish.firstId)!.name, second: known.get(wish.secondId)!.name })),
  };
}

/** A participant's groups, and with whom. */
export async function listOwnGroups(registrationId: string): Promise<OwnGroup[]> {
  return database().$queryRaw<OwnGroup[]>`
    SELECT d.number AS round, own."group",
           coalesce((SELECT array_agg(coalesce(e.name, g.name) ORDER BY coalesce(e.name, g.name) COLLATE "da-DK-x-icu")
             FROM group_places p JOIN registrations r ON r.id = p.registration_id AND r.state = 'registered'
             LEFT JOIN employees e ON e.id = r.employee_id LEFT JOIN guests g ON g.id = r.guest_id
             WHERE p.deal_id = d.id AND p."group" = own."group" AND p.registration_id <> own.registration_id), '{}') AS others
    FROM group_places own JOIN group_deals d ON d.id = own.deal_id
    WHERE own.registration_id = ${registrationId}::uuid ORDER BY d.number`;
}
