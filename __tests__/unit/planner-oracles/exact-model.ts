import { findAddedViolations, findViolations } from '@/lib/planner-check/rules';
import type { PlannerRound } from '@/lib/planner/types';

type Terms = [name: string, factor: number][];
export type ExactModel = { columns: string[]; rows: { vars: Terms; most?: number; least?: number }[]; objectives: Terms[] };

// Local times of two days without a clock change read as if the zone were UTC: only their differences matter here.
const minute = (local: string) => Date.parse(`${local}:00Z`) / 60_000;

/**
 * A formulation of its own: a column for each visit that breaks nothing by itself, a row for each desk and minute at which
 * anything begins, nothing dropped and nothing merged; with several visits a person, a row for each two that the checker
 * does not let one person have, and a column for who is placed. Its objectives are the levels that lead.
 */
export function exactModel(round: PlannerRound): ExactModel {
  const pinned = new Set(round.pinned.map(({ person, opening }) => `${person}_${opening}`));
  const allowed = round.people.flatMap((person) =>
    round.openings
      .filter((opening) => pinned.has(`${person.id}_${opening.id}`) || findAddedViolations(round, [...round.pinned, { person: person.id, opening: opening.id }]).length === 0)
      .map((opening) => ({ name: `${person.id}_${opening.id}`, person, opening })),
  );
  const rows: ExactModel['rows'] = [];
  const add = (names: string[], most: number) => names.length > 0 && rows.push({ vars: names.map((name) => [name, 1]), most });
  for (const name of pinned) rows.push({ vars: [[name, 1]], least: 1 });
  const columns = allowed.map(({ name }) => name);
  const theirs = (person: (typeof allowed)[number]['person']) => allowed.filter((each) => each.person === person);
  for (const person of round.people) {
    const own = theirs(person);
    add(own.map(({ name }) => name), Math.max(round.visitsPerPerson, round.pinned.filter((pin) => pin.person === person.id).length));
    for (const [index, a] of own.entries()) {
      for (const b of own.slice(index + 1)) if (round.visitsPerPerson > 1 && !(pinned.has(a.name) && pinned.has(b.name)) && isTwice(round, a, b)) add([a.name, b.name], 1);
    }
  }
  for (const opening of round.openings) {
    const mine = round.pinned.filter((pin) => pin.opening === opening.id).length;
    add(allowed.filter((each) => each.opening === opening).map(({ name }) => name), Math.max(opening.seats, mine));
  }
  const way = (from: string, to: string) => (from === to ? 0 : (round.travelMinutes.find((each) => each.from === from && each.to === to)?.minutes ?? 0));
  const away = allowed.map((each) => ({
    ...each,
    starts: minute(each.opening.from) - way(each.person.site, each.opening.site),
    ends: minute(each.opening.to) + way(each.opening.site, each.person.site),
  }));
  const posts = round.people.flatMap((host) =>
    round.openings
      .filter((opening) => opening.host === host.id)
      .map((opening) => ({ host, site: opening.site, starts: minute(opening.from) - way(host.site, opening.site), ends: minute(opening.to) + way(opening.site, host.site) })),
  );
  for (const desk of round.desks) {
    const staff = round.people.filter((person) => person.desk === desk.id);
    const instants = new Set([
      ...desk.minimum.flatMap(({ from, to }) => [minute(from), minute(to)]),
      ...staff.flatMap(({ shifts }) => shifts.flatMap(({ from, to }) => [minute(from), minute(to)])),
      ...[...away, ...posts].flatMap(({ starts, ends }) => [starts, ends]),
    ]);
    for (const at of instants) {
      const needed = Math.max(0, ...desk.minimum.filter(({ from, to }) => minute(from) <= at && at < minute(to)).map(({ people }) => people));
      const present = staff.filter(
        (person) =>
          person.shifts.some(({ from, to }) => minute(from) <= at && at < minute(to)) &&
          !posts.some(({ host, site, starts, ends }) => host === person && site !== desk.site && starts <= at && at < ends),
      );
      const gone = away.filter(({ person, starts, ends }) => present.includes(person) && starts <= at && at < ends);
      const spare = Math.max(0, present.length - needed, new Set(gone.filter(({ name }) => pinned.has(name)).map(({ person }) => person)).size);
      if (needed === 0) continue;
      // Whoever is gone for two visits at once, on the way from the one to the other, is one person gone.
      const absent = [...new Set(gone.map(({ person }) => person))].map((person) => {
        const own = gone.filter((each) => each.person === person);
        if (own.length === 1 || round.visitsPerPerson === 1) return own.map(({ name }) => name);
        const column = `gone_${person.id}_${at}`;
        columns.push(column);
        for (const { name } of own) rows.push({ vars: [[name, 1], [column, -1]], most: 0 });
        return [column];
      });
      add(absent.flat(), spare);
    }
  }
  const wish = ({ person, opening }: (typeof allowed)[number]) => person.wishes.find((each) => each.opening === opening.id)?.rank;
  let placed = allowed.map(({ name, person }) => ({ name, person }));
  if (round.visitsPerPerson > 1) {
    placed = round.people.filter((person) => theirs(person).length > 0).map((person) => ({ name: `placed_${person.id}`, person }));
    for (const { name, person } of placed) rows.push({ vars: [[name, 1], ...theirs(person).map((each): Terms[number] => [each.name, -1])], most: 0 });
    columns.push(...placed.map(({ name }) => name));
  }
  return {
    columns,
    rows,
    objectives: [
      placed.map(({ name }) => [name, 1]),
      placed.flatMap(({ name, person }): Terms => (person.leftOutBefore ? [[name, person.leftOutBefore]] : [])),
      allowed.flatMap((each): Terms => (wish(each) ? [[each.name, 6 - wish(each)!]] : [])),
    ],
  };
}

function isTwice(round: PlannerRound, ...visits: { person: { id: string }; opening: { id: string } }[]): boolean {
  const two = visits.map(({ person, opening }) => ({ person: person.id, opening: opening.id }));
  return findViolations(round, two).some(({ rule }) => rule === 'twoVisits');
}
