import type { Interval, Placement, PlannerRound } from '../../planner/types';
import { groupBy } from '../input/rules';
import { minuteOf } from '../rules';
import type { DeskAway, DeskDay, DeskOpening, DeskStep } from './types';

const MINUTES_A_DAY = 24 * 60;

type Cut = { from: number; to: number };

/**
 * The week by desk: who is there and how many must be, stretch by stretch, and who is away to which opening with the
 * way included. Only desks that need somebody, and only days on which anybody minds them.
 */
export function layOutDeskWeek(round: PlannerRound, visits: readonly Placement[]): DeskDay[] {
  const openings = new Map(round.openings.map((opening) => [opening.id, opening]));
  const way = new Map(round.travelMinutes.map(({ from, to, minutes }) => [`${from} ${to}`, minutes]));
  const minutes = (from: string, to: string) => (from === to ? 0 : (way.get(`${from} ${to}`) ?? 0));
  const visitsOf = groupBy(visits, ({ person }) => person);
  const staffOf = groupBy(round.people, ({ desk }) => desk ?? '');
  const dates = [...new Set(round.openings.map(({ from }) => from.slice(0, 10)))].sort();
  return round.desks
    .filter(({ minimum }) => minimum.length > 0)
    .flatMap((desk) => {
      const staff = staffOf.get(desk.id) ?? [];
      const shifts = staff.flatMap(({ id, shifts: own }) => own.map((shift) => ({ person: id, ...absolute(shift) })));
      const away = staff.flatMap((person) =>
        (visitsOf.get(person.id) ?? []).flatMap((visit) => {
          const opening = openings.get(visit.opening);
          if (!opening) return [];
          const { from, to } = absolute(opening);
          return [{ person: person.id, opening: opening.id, from: from - minutes(person.site, opening.site), to: to + minutes(opening.site, person.site) }];
        }),
      );
      return dates.flatMap((date): DeskDay[] => {
        const start = minuteOf(`${date}T00:00`);
        const onDay = <Item extends Cut>(items: readonly Item[]) =>
          items
            .map((item) => ({ ...item, from: Math.max(item.from - start, 0), to: Math.min(item.to - start, MINUTES_A_DAY) }))
            .filter(({ from, to }) => from < to);
        const today = { shifts: onDay(shifts), away: onDay(away), minimum: onDay(desk.minimum.map((row) => ({ ...absolute(row), people: row.people }))) };
        if (today.shifts.length === 0) return [];
        return [{ desk: desk.id, date, steps: stepsOf(today), away: minding(today.away, today.shifts) }];
      });
    });
}

/** The week's openings by place and time, each with its visitors; at the host's own desk where that is one of the place's. */
export function layOutOpenings(round: PlannerRound, visits: readonly Placement[]): DeskOpening[] {
  const deskOf = new Map(round.people.map(({ id, desk }) => [id, desk]));
  const visitsAt = groupBy(visits, ({ opening }) => opening);
  return round.openings
    .map(({ id, unit, site, host, from, to, seats }) => {
      const there = round.desks.filter((desk) => desk.unit === unit && desk.site === site && desk.minimum.length > 0);
      const desk = there.find((one) => host !== undefined && one.id === deskOf.get(host)) ?? there[0];
      const date = from.slice(0, 10);
      const start = minuteOf(`${date}T00:00`);
      return { id, unit, site, desk: desk?.id ?? null, date, from: minuteOf(from) - start, to: minuteOf(to) - start, seats, visitors: (visitsAt.get(id) ?? []).map(({ person }) => person) };
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.from - b.from || (a.id < b.id ? -1 : 1)));
}

const absolute = ({ from, to }: Interval): Cut => ({ from: minuteOf(from), to: minuteOf(to) });

/** Only those who would be at the desk: an absence outside one's own shifts is nothing to it. */
function minding(away: DeskAway[], shifts: (Cut & { person: string })[]): DeskAway[] {
  return away
    .filter((gone) => shifts.some((shift) => shift.person === gone.person && shift.from < gone.to && gone.from < shift.to))
    .sort((a, b) => a.from - b.from || (a.person < b.person ? -1 : 1));
}

function stepsOf({ shifts, away, minimum }: { shifts: (Cut & { person: string })[]; away: DeskAway[]; minimum: (Cut & { people: number })[] }): DeskStep[] {
  const instants = [...new Set([...shifts, ...away, ...minimum].flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const steps: DeskStep[] = [];
  for (const [index, from] of instants.entries()) {
    const to = instants[index + 1];
    if (to === undefined) break;
    const at = <Item extends Cut>(items: readonly Item[]) => items.filter((item) => item.from <= from && from < item.to);
    const onShift = new Set(at(shifts).map(({ person }) => person));
    const gone = new Set(at(away).map(({ person }) => person).filter((person) => onShift.has(person)));
    const needed = Math.max(0, ...at(minimum).map(({ people }) => people));
    if (onShift.size === 0 && needed === 0) continue;
    const step = { from, to, onShift: onShift.size, present: onShift.size - gone.size, needed };
    const last = steps.at(-1);
    if (last && last.to === from && last.onShift === step.onShift && last.present === step.present && last.needed === needed) last.to = to;
    else steps.push(step);
  }
  return steps;
}
