import type { Placement, PlannerPerson, PlannerRound } from '../planner/types';
import { findViolations } from '../planner-check/rules';
import { employeeIdOf } from './input/rules';
import type { Figures, PlanLine, PlanState, PlanVersion, Progress } from './types';

/** Whether somebody is to visit anybody at all. */
export function isAsking(round: PlannerRound, person: PlannerPerson): boolean {
  return !person.onlyWishes || person.wishes.length > 0 || round.pinned.some((pin) => pin.person === person.id);
}

/** Whether published visits are pinned in it, so that only those which cannot stay may move. */
export function isHolding({ published, pinned }: Pick<PlannerRound, 'published' | 'pinned'>): boolean {
  const pins = new Set(pinned.map(({ person, opening }) => `${person} ${opening}`));
  return published.some(({ person, opening }) => pins.has(`${person} ${opening}`));
}

/** What anybody can count: the same for a plan of the solver's, one changed by hand, and one that was let go. */
export function countFigures(round: PlannerRound, visits: readonly Placement[]): Figures {
  const placed = new Set(visits.map(({ person }) => person));
  const firsts = new Set(round.people.flatMap(({ id, wishes }) => wishes.filter(({ rank }) => rank === 1).map(({ opening }) => `${id} ${opening}`)));
  const short = findViolations(round, visits).flatMap((one) => (one.rule === 'deskShort' ? [one.at] : []));
  const halfHours = short.reduce((sum, { from, to }) => sum + Math.ceil((minuteOf(to) - minuteOf(from)) / 30), 0);
  return {
    asked: round.people.filter((person) => isAsking(round, person)).length,
    placed: placed.size,
    firstChoices: visits.filter(({ person, opening }) => firsts.has(`${person} ${opening}`)).length,
    shortHalfHours: halfHours,
  };
}

const MINUTES_A_DAY = 24 * 60;

/** Minutes on the wall of a local time, counted from 1970: for lengths and drawing, not across a change of clocks. */
export function minuteOf(local: string): number {
  const day = Date.parse(`${local.slice(0, 10)}T00:00:00Z`) / 60_000;
  return day + (Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))) % MINUTES_A_DAY;
}

export function rankOf(person: PlannerPerson | undefined, opening: string): number | null {
  return person?.wishes.find((wish) => wish.opening === opening)?.rank ?? null;
}

/** Of more people than this nobody reads what would help each; of the others one asks for those one wants to know about. */
export const MOST_EXPLAINED = 300;

/** States in which a version holds a plan that one can look at. */
export function hasResult(state: PlanState): boolean {
  return state === 'done' || state === 'published' || state === 'replaced' || state === 'dropped';
}

/** A plan that is there, while somebody still works out what would help those it leaves out. */
export function isExplaining(state: PlanState, progress: Progress, silent: boolean): boolean {
  return hasResult(state) && state !== 'dropped' && progress?.phase === 'explaining' && !silent;
}

/** Ids of employees behind visits that the planner's stand-ins never have. */
export function employeesIn(visits: readonly Placement[]): string[] {
  return [...new Set(visits.map(({ person }) => employeeIdOf(person)))];
}

/** The version to show: the one asked for, else the latest that has not been dropped. */
export function chooseVersion<Line extends Pick<PlanLine, 'id' | 'state'>>(plans: readonly Line[], asked: string | string[] | undefined): Line | null {
  return plans.find(({ id }) => id === asked) ?? plans.find(({ state }) => state !== 'dropped') ?? plans[0] ?? null;
}

/** The person of a version asked for; without a choice the first who has a visit or was left out. */
export function choosePerson({ input, visits, left }: Pick<PlanVersion, 'input' | 'visits' | 'left'>, asked: string | string[] | undefined): PlannerPerson | null {
  const wanted = asked ?? visits[0]?.person ?? left[0]?.person;
  return input.people.find(({ id }) => id === wanted) ?? null;
}
