import type { Pairs, PreparedPerson, PreparedRound } from '../types';
import { awayAt, findRefusal } from '../refusals/rules';

/** Everybody with every opening that nothing stands against; pins are among them whatever stands against them. */
export function listPairs(prepared: PreparedRound, withShort: boolean): Pairs {
  const person: number[] = [];
  const opening: number[] = [];
  const marks: number[] = [];
  const firstOf = new Int32Array(prepared.people.length + 1);
  prepared.people.forEach((one, p) => {
    firstOf[p] = person.length;
    if (!one.participates) return;
    for (const o of openingsToAsk(prepared, one)) {
      const mark = markOf(prepared, one, o, withShort);
      if (mark === null) continue;
      person.push(p);
      opening.push(o);
      marks.push(mark);
    }
  });
  firstOf[prepared.people.length] = person.length;
  return describe(prepared, Int32Array.from(person), Int32Array.from(opening), marks, firstOf);
}

const marked = { plain: 0, pinned: 1, short: 2 };

function openingsToAsk({ openings }: PreparedRound, one: PreparedPerson): Iterable<number> {
  if (!one.onlyWishes) return openings.keys();
  return [...new Set([...one.wishes.keys(), ...one.pinned])].sort((a, b) => a - b);
}

function markOf(prepared: PreparedRound, one: PreparedPerson, o: number, withShort: boolean): number | null {
  if (one.pinned.includes(o)) return marked.pinned;
  const refusal = findRefusal(prepared, one, o);
  if (refusal === null) return marked.plain;
  return withShort && refusal === 'deskShort' ? marked.short : null;
}

function describe(prepared: PreparedRound, person: Int32Array, opening: Int32Array, marks: number[], firstOf: Int32Array): Pairs {
  const count = person.length;
  const pairs: Pairs = {
    count,
    person,
    opening,
    rank: new Int8Array(count),
    awayFrom: new Int32Array(count),
    awayTo: new Int32Array(count),
    pinned: Uint8Array.from(marks, (mark) => (mark === marked.pinned ? 1 : 0)),
    short: Uint8Array.from(marks, (mark) => (mark === marked.short ? 1 : 0)),
    firstOf,
  };
  for (let pair = 0; pair < count; pair += 1) {
    const one = prepared.people[person[pair]!]!;
    const away = awayAt(prepared, one, prepared.openings[opening[pair]!]!);
    pairs.rank[pair] = one.wishes.get(opening[pair]!) ?? 0;
    pairs.awayFrom[pair] = away.starts;
    pairs.awayTo[pair] = away.ends;
  }
  return pairs;
}
