import { makeRandom, sizesOf } from '@/lib/group-maker/dealing/rules';
import { countRepeats, leastRepeats } from '@/lib/group-maker/repeats/rules';
import { makeGroups } from '@/lib/group-maker/rules';
import type { Groups, Member } from '@/lib/group-maker/types';
import { insist, report } from './shared/report';
import { run } from './shared/run';
import { median, noise } from './shared/statistics';
import { storms } from './workshops/storm';

const PEOPLE = 200;
const GROUPS = 25;
const ROUNDS = 3;
const TURNS = 5;
const TRIES = 200;

/** Two large units and a small one over four sites, as in a municipality. */
function makeMembers(): Member[] {
  const random = makeRandom(13);
  return Array.from({ length: PEOPLE }, (_, index) => ({
    id: `p${index}`,
    unitId: index < 90 ? 'service' : index < 170 ? 'library' : 'local',
    siteId: index < 170 ? `site${Math.floor(random() * 4)}` : null,
  }));
}

/** Three rounds, each dealt with the earlier ones in mind; how far a group is from having its even share of each unit. */
function groupRounds(members: Member[], seed: number): { rounds: Groups[]; milliseconds: number } {
  const started = performance.now();
  const rounds: Groups[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const answer = makeGroups({ members, groups: GROUPS, together: [], apart: [], earlier: rounds, locked: new Map(), seed: seed + round });
    insist(answer.ok, 'people without wishes were refused groups');
    if (answer.ok) rounds.push(answer.groups);
  }
  return { rounds, milliseconds: performance.now() - started };
}

/** The largest difference between two groups in how many of one unit, or of one site, they have. */
function unevenness(members: Member[], rounds: Groups[], by: 'unitId' | 'siteId'): number {
  const unitOf = new Map(members.filter((member) => member[by] !== null).map((member) => [member.id, member[by]]));
  const differences = rounds.flatMap((groups) =>
    [...new Set(unitOf.values())].map((unit) => {
      const counts = groups.map((group) => group.filter((id) => unitOf.get(id) === unit).length);
      return Math.max(...counts) - Math.min(...counts);
    }),
  );
  return Math.max(...differences);
}

/** Chance alone, in groups of the same sizes: 200 people in 25 groups of 8 meet 700 pairs a round, of 19,900. */
function dealByChance(members: Member[], random: () => number): Groups[] {
  return Array.from({ length: ROUNDS }, () => {
    const order = members.map(({ id }) => ({ id, at: random() })).sort((a, b) => a.at - b.at);
    let next = 0;
    return sizesOf(PEOPLE, GROUPS).map((size) => order.slice(next, (next += size)).map(({ id }) => id));
  });
}

/** What anybody would try first: deal many times, and keep the dealing in which the fewest meet again. */
function keepTheBest(members: Member[], seed: number): { repeats: number; milliseconds: number } {
  const random = makeRandom(seed);
  const started = performance.now();
  const repeats = Math.min(...Array.from({ length: TRIES }, () => countRepeats(dealByChance(members, random))));
  return { repeats, milliseconds: performance.now() - started };
}

async function groups(): Promise<void> {
  const members = makeMembers();
  const runs = Array.from({ length: TURNS + 1 }, (_, turn) => groupRounds(members, turn * 101)).slice(1);
  const bound = leastRepeats(sizesOf(PEOPLE, GROUPS), ROUNDS);
  const repeats = runs.map(({ rounds }) => countRepeats(rounds));
  const times = runs.map(({ milliseconds }) => milliseconds);
  // A turn first that is not counted, as above.
  const tried = Array.from({ length: TURNS + 1 }, (_, turn) => keepTheBest(members, turn)).slice(1);
  const triedTimes = tried.map(({ milliseconds }) => milliseconds);
  const dealt = dealByChance(members, makeRandom(1));
  const byChance = { repeats: countRepeats(dealt), unitId: unevenness(members, dealt, 'unitId'), siteId: unevenness(members, dealt, 'siteId') };
  const most = (by: 'unitId' | 'siteId') => Math.max(...runs.map(({ rounds }) => unevenness(members, rounds, by)));
  const even = (by: 'unitId' | 'siteId') => ({ value: most(by), unit: 'people', ratio: most(by) / byChance[by], to: 'dealing by chance' });
  report(`groups: ${PEOPLE} people, ${GROUPS} groups, ${ROUNDS} rounds`, [
    { name: 'workshops.groups.repeats', value: Math.max(...repeats), unit: 'pairs', ratio: Math.max(...repeats) / byChance.repeats, to: 'dealing by chance', remark: `the most of ${TURNS} seeds; nobody can have fewer than ${bound}` },
    { name: 'workshops.groups.bound', value: bound, unit: 'pairs', remark: 'max(n·max(0, R(s−1)−(n−1))/2, (R−1)·Σ pairs that must stay together)' },
    { name: 'workshops.groups.unevenness', ...even('unitId'), remark: 'of one unit, between two groups; 1 is the least where they do not divide' },
    { name: 'workshops.groups.siteUnevenness', ...even('siteId'), remark: 'of one site, between two groups; units come first' },
    { name: 'workshops.groups.time', value: median(times), unit: 'ms', ratio: median(times) / median(triedTimes), to: `the best of ${TRIES} dealings by chance`, remark: noise(times) },
    { name: 'workshops.groups.chance.time', value: median(triedTimes), unit: 'ms', remark: `${noise(triedTimes)}; the best has ${Math.min(...tried.map(({ repeats: left }) => left))} pairs that meet again` },
  ]);
}

async function workshops(): Promise<void> {
  await groups();
  await storms();
}

run(workshops);
