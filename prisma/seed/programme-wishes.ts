import { addCivilDays, isoWeekOf, startOfCivilDay, type CivilDate } from '@/lib/platform/time';
import { at } from './factories-organisation';
import { makeRound } from './factories';
import { isHeld, plannedOpening } from './programme-project';
import { logRounds } from './programme-history';
import type { Sown } from './sown';
import { statements, wishOpenings, wishRound, type StatementPlan, type WishPlan } from './wishes';

type Planned = Map<string, { id: string; siteId: string; topic: string; weekday: number }>;

/** The round by wishes, open as the demo begins: what is offered, and what most have answered already. */
export async function makeWishRound(sown: Sown, projectId: string): Promise<void> {
  const { tx, placement, nextId } = sown;
  const { wishWeek, wishesClose, signUpOpens } = placement;
  const given = { ...wishRound, ...isoWeekOf(wishWeek[0]!), mode: 'wishes' as const, signUpOpens, signUpCloses: wishesClose, projectId };
  const { id: roundId } = await makeRound(tx, { id: nextId(), ...given });
  const planned: Planned = new Map();
  for (const plan of wishOpenings) {
    const date = wishWeek[plan.weekday - 1]!;
    if (!isHeld(date, plan.weekday)) continue;
    const { id, siteId, topic } = await plannedOpening(sown, roundId, date, plan);
    planned.set(plan.key, { id, siteId, topic, weekday: plan.weekday });
  }
  await makeStatements(sown, roundId, planned);
  await logRounds(sown, roundId, wishRound.name, false);
}

async function makeStatements({ tx, nextId, person, placement }: Sown, roundId: string, planned: Planned): Promise<void> {
  const rows = statements.map((plan, index) => {
    const wishes = plan.wishes.flatMap((wish) => targetOf(wish, planned));
    // Sixteen a day since the round opened, between eight and five; the last of them yesterday.
    const minutes = Math.floor(index / 16) * 24 * 60 + (index % 16) * 35;
    return { ...plan, id: nextId(), wishes, savedAt: new Date(placement.signUpOpens.getTime() + minutes * 60_000) };
  });
  await tx.wishStatement.createMany({
    data: rows.map(({ id, person: key, wishes, onlyWishes, pairWith, swapWith, withdrawn, savedAt }) => ({
      id,
      roundId,
      employeeId: person[key]!,
      onlyWishes: onlyWishes && wishes.length > 0,
      pairWithId: pairWith && person[pairWith],
      swapWithId: swapWith && person[swapWith],
      savedAt,
      withdrawnAt: withdrawn ? savedAt : null,
    })),
  });
  await tx.wish.createMany({ data: rows.flatMap(({ id, wishes }) => wishes.map((wish, place) => ({ ...wish, statementId: id, rank: place + 1 }))) });
  await tx.wishAbsence.createMany({ data: rows.flatMap(({ id, away }) => (away ? [{ statementId: id, ...spanOf(away, placement.wishWeek) }] : [])) });
}

function spanOf({ weekday, from, to }: NonNullable<StatementPlan['away']>, week: readonly CivilDate[]) {
  const day = week[weekday - 1]!;
  return { starts: from ? at(day, from) : startOfCivilDay(day), ends: to ? at(day, to) : startOfCivilDay(addCivilDays(day, 1)) };
}

/** A wish as it is kept; nothing where the opening falls on a holiday. */
function targetOf({ opening, as }: WishPlan, planned: Planned) {
  const at = planned.get(opening);
  if (!at) return [];
  const nothing = { openingId: null, siteId: null, topic: null, weekday: null };
  const targets = {
    opening: { ...nothing, openingId: at.id },
    site: { ...nothing, siteId: at.siteId },
    topic: { ...nothing, topic: at.topic },
    siteAndDay: { ...nothing, siteId: at.siteId, weekday: at.weekday },
  };
  return [targets[as]];
}
