import 'server-only';
import { groupsOfSize } from '../../group-maker/dealing/rules';
import { placeLate } from '../../group-maker/late/rules';
import { makeGroups } from '../../group-maker/rules';
import type { Contradiction, Groups, Member, Pair } from '../../group-maker/types';
import type { Actor } from '../../platform/auth/types';
import { inTransaction, type Transaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { canRunEvent } from '../../registrations/access';
import { listAttendance } from '../attendance/queries';
import type { DayRefusal } from '../types';
import { groupsOf, loadDeals, loadWishes, type DealRow } from './queries';
import type { DealInput, DropWishInput, GroupLockInput, MoveInput, RedealInput, WishInput } from './schema';
import type { Wish } from './types';

type Done = Result<{ eventId: string }, DayRefusal>;
const MOST_ROUNDS = 12;

/** Somebody with a place, for the group maker. */
type Seated = Member & { name: string };

async function loadMembers(tx: Transaction, eventId: string): Promise<Seated[]> {
  const rows = await tx.registration.findMany({
    where: { eventId, state: 'registered' },
    orderBy: { id: 'asc' },
    select: { id: true, unitId: true, employee: { select: { name: true, siteId: true } }, guest: { select: { name: true } } },
  });
  return rows.map(({ id, unitId, employee, guest }) => ({ id, unitId, siteId: employee?.siteId ?? null, name: employee?.name ?? guest?.name ?? '' }));
}

/** Runs a change of an event's groups for those who run it, one at a time. */
async function change(actor: Actor, eventId: string, work: (tx: Transaction) => Promise<Done>): Promise<Done> {
  if (!canRunEvent(actor, eventId)) return refuse('notFacilitator');
  return inTransaction<Done>(async (tx) => {
    await lock(tx, { events: [eventId] });
    const event = await tx.event.findUnique({ where: { id: eventId }, select: { state: true } });
    if (!event) return refuse('notFound');
    return event.state === 'published' ? work(tx) : refuse('notHeld');
  });
}

async function changeDeal(actor: Actor, dealId: string, work: (tx: Transaction, deal: DealRow, earlier: DealRow[], eventId: string) => Promise<Done>): Promise<Done> {
  const found = await inTransaction((tx) => tx.groupDeal.findUnique({ where: { id: dealId }, select: { eventId: true } }));
  if (!found) return refuse('dealNotFound');
  return change(actor, found.eventId, async (tx) => {
    const deals = await loadDeals(tx, found.eventId);
    const at = deals.findIndex(({ id }) => id === dealId);
    return at < 0 ? refuse('dealNotFound') : work(tx, deals[at]!, deals.slice(0, at), found.eventId);
  });
}

const pairsOf = (wishes: readonly Wish[], kind: Wish['kind']): Pair[] => wishes.filter((wish) => wish.kind === kind).map(({ firstId, secondId }) => [firstId, secondId]);

/** Makes the next round of groups: the first, or another in which people meet new ones. */
export async function dealGroups(actor: Actor, { eventId, by, count, onlyPresent }: DealInput, now: Date): Promise<Done> {
  return change(actor, eventId, async (tx) => {
    const deals = await loadDeals(tx, eventId);
    if (deals.length >= MOST_ROUNDS) return refuse('tooManyRounds', { most: MOST_ROUNDS });
    const members = await choose(tx, eventId, onlyPresent);
    if (members.length < 2) return refuse('tooFew');
    const groups = by === 'groups' ? count : groupsOfSize(members.length, count);
    if (groups > members.length) return refuse('moreGroupsThanPeople', { people: members.length });
    if (groups > 100) return refuse('tooManyGroups');
    const number = (deals.at(-1)?.number ?? 0) + 1;
    const wishes = await loadWishes(tx, eventId);
    const question = { members, groups, earlier: deals.map(groupsOf), locked: new Map<number, string[]>(), seed: number * 1_000 };
    const answer = makeGroups({ ...question, together: pairsOf(wishes, 'together'), apart: pairsOf(wishes, 'apart') });
    if (!answer.ok) return contradict(answer, members, groups);
    const deal = await tx.groupDeal.create({
      data: { eventId, number, seed: question.seed, groups, madeAt: now, madeById: actor.id },
      select: { id: true },
    });
    await writePlaces(tx, deal.id, answer.groups);
    return succeed({ eventId });
  });
}

async function choose(tx: Transaction, eventId: string, onlyPresent: boolean): Promise<Seated[]> {
  const members = await loadMembers(tx, eventId);
  if (!onlyPresent) return members;
  const there = new Set((await listAttendance(tx, eventId)).filter(({ state }) => state === 'present').map(({ registrationId }) => registrationId));
  return members.filter(({ id }) => there.has(id));
}

function contradict({ reason, ids }: Contradiction, members: readonly Seated[], groups: number): Done {
  const names = members.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return refuse(reason, { people: names.join(', '), count: names.length, groups });
}

async function writePlaces(tx: Transaction, dealId: string, groups: Groups): Promise<void> {
  await tx.groupPlace.deleteMany({ where: { dealId } });
  await tx.groupPlace.createMany({ data: groups.flatMap((ids, at) => ids.map((registrationId) => ({ dealId, registrationId, group: at + 1 }))) });
}

/** Deals one round anew, all but its locked groups, with whoever has a place by now in it or not as before. */
export async function redealGroups(actor: Actor, { dealId }: RedealInput, _now: Date): Promise<Done> {
  return changeDeal(actor, dealId, async (tx, deal, earlier, eventId) => {
    const inDeal = new Set(deal.places.map(({ registrationId }) => registrationId));
    const members = (await loadMembers(tx, eventId)).filter(({ id }) => inDeal.has(id));
    const lists = groupsOf(deal).map((list) => list.filter((id) => members.some((member) => member.id === id)));
    const locked = new Map(deal.locks.map(({ group }) => [group - 1, lists[group - 1] ?? []]));
    if (locked.size === deal.groups) return refuse('allLocked');
    const wishes = await loadWishes(tx, eventId);
    const { seed } = await tx.groupDeal.update({ where: { id: deal.id }, data: { seed: { increment: 1 } }, select: { seed: true } });
    const question = { members, groups: deal.groups, earlier: earlier.map(groupsOf), locked, seed };
    const answer = makeGroups({ ...question, together: pairsOf(wishes, 'together'), apart: pairsOf(wishes, 'apart') });
    if (!answer.ok) return contradict(answer, members, deal.groups);
    await writePlaces(tx, deal.id, answer.groups);
    return succeed({ eventId });
  });
}

/** Puts one person into another group by hand; wishes and evenness are the facilitator's own affair then. */
export async function moveToGroup(actor: Actor, { dealId, registrationId, group }: MoveInput, _now: Date): Promise<Done> {
  return changeDeal(actor, dealId, async (tx, deal, _earlier, eventId) => {
    if (group > deal.groups) return refuse('noGroup');
    if (!(await loadMembers(tx, eventId)).some(({ id }) => id === registrationId)) return refuse('notRegistered');
    const from = deal.places.find((place) => place.registrationId === registrationId)?.group;
    const barred = deal.locks.find((locked) => locked.group === group || locked.group === from);
    if (barred && from !== group) return refuse('groupLocked', { group: barred.group });
    const where = { dealId_registrationId: { dealId, registrationId } };
    await tx.groupPlace.upsert({ where, create: { dealId, registrationId, group }, update: { group }, select: { group: true } });
    return succeed({ eventId });
  });
}

export async function lockGroup(actor: Actor, { dealId, group, locked }: GroupLockInput, _now: Date): Promise<Done> {
  return changeDeal(actor, dealId, async (tx, deal, _earlier, eventId) => {
    if (group > deal.groups) return refuse('noGroup');
    await tx.groupLock.deleteMany({ where: { dealId, group } });
    if (locked) await tx.groupLock.create({ data: { dealId, group }, select: { group: true } });
    return succeed({ eventId });
  });
}

/** Takes away the last round; the ones before it were sat in, and the later ones were made with them in mind. */
export async function dropDeal(actor: Actor, { dealId }: RedealInput, _now: Date): Promise<Done> {
  return changeDeal(actor, dealId, async (tx, deal, earlier, eventId) => {
    if ((await loadDeals(tx, eventId)).length !== earlier.length + 1) return refuse('notLastRound');
    await tx.groupDeal.delete({ where: { id: deal.id }, select: { id: true } });
    return succeed({ eventId });
  });
}

/** Seats everybody who has a place at the event and none in this round, each where they fit best; nobody is moved. */
export async function seatMissing(actor: Actor, { dealId }: RedealInput, _now: Date): Promise<Done> {
  return changeDeal(actor, dealId, async (tx, deal, earlier, eventId) => {
    const inDeal = new Set(deal.places.map(({ registrationId }) => registrationId));
    const missing = (await loadMembers(tx, eventId)).filter(({ id }) => !inDeal.has(id));
    for (const { id } of missing) if (!(await seat(tx, eventId, deal.id, earlier, id))) return refuse('allLocked');
    return succeed({ eventId });
  });
}

async function seat(tx: Transaction, eventId: string, dealId: string, earlier: DealRow[], registrationId: string): Promise<boolean> {
  const deal = (await loadDeals(tx, eventId)).find(({ id }) => id === dealId)!;
  const members = await loadMembers(tx, eventId);
  const others = new Map(members.map((member) => [member.id, member]));
  const wishes = await loadWishes(tx, eventId);
  const at = placeLate({
    member: others.get(registrationId)!,
    groups: groupsOf(deal).map((list) => list.filter((id) => others.has(id))),
    others,
    together: pairsOf(wishes, 'together'),
    apart: pairsOf(wishes, 'apart'),
    earlier: earlier.map(groupsOf),
    locked: new Set(deal.locks.map(({ group }) => group - 1)),
  });
  if (at === null) return false;
  await tx.groupPlace.create({ data: { dealId, registrationId, group: at + 1 }, select: { group: true } });
  return true;
}

/** Seats somebody who has just come in the newest round of groups, where there is one with an open group. The event is held. */
export async function joinGroups(tx: Transaction, eventId: string, registrationId: string): Promise<void> {
  const deals = await loadDeals(tx, eventId);
  const newest = deals.at(-1);
  if (newest) await seat(tx, eventId, newest.id, deals.slice(0, -1), registrationId);
}

/** Says that two people are to sit together, or apart; a later word about the same two replaces the former. */
export async function wishForGroups(actor: Actor, { eventId, kind, firstId, secondId }: WishInput, _now: Date): Promise<Done> {
  return change(actor, eventId, async (tx) => {
    const ids = new Set((await loadMembers(tx, eventId)).map(({ id }) => id));
    if (!ids.has(firstId) || !ids.has(secondId)) return refuse('notRegistered');
    const [first, second] = [firstId, secondId].sort() as [string, string];
    const where = { firstId_secondId: { firstId: first, secondId: second } };
    await tx.groupWish.upsert({ where, create: { eventId, firstId: first, secondId: second, kind }, update: { kind }, select: { kind: true } });
    return succeed({ eventId });
  });
}

export async function dropWish(actor: Actor, { eventId, firstId, secondId }: DropWishInput, _now: Date): Promise<Done> {
  return change(actor, eventId, async (tx) => {
    await tx.groupWish.deleteMany({ where: { eventId, firstId, secondId } });
    return succeed({ eventId });
  });
}
