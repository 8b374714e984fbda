import { doubtHost, type HostShift } from '../hosts/rules';
import { numberAt, root, spots, step, textAt, type Spot } from '../loose/rules';
import { findPinErrors } from '../pins/rules';
import { isZone, meet, timesOf, type Span } from '../times/rules';
import type { FileError, FileRemark } from '../types';

type Kind = 'unit' | 'site' | 'desk' | 'person' | 'opening';
const lists: readonly [Kind, string][] = [['unit', 'units'], ['site', 'sites'], ['desk', 'desks'], ['person', 'people'], ['opening', 'openings']];

export type Findings = { errors: FileError[]; remarks: FileRemark[] };

/**
 * What no schema can see: names that lead nowhere, times that do not exist, pins that cannot all be kept. It walks the
 * file as it is, so that it finds these also in a file whose other parts are broken.
 */
export function findInconsistencies(file: unknown): Findings {
  const findings: Findings = { errors: [], remarks: [] };
  const { errors, remarks } = findings;
  const whole = root(file);
  const zone = textAt(whole, 'zone');
  const known = zone !== null && isZone(zone);
  if (zone !== null && !known) errors.push({ path: '/zone', key: 'unknownZone', params: { value: zone } });
  const times = timesOf(known ? zone : null, errors, remarks);

  const ids = new Map(lists.map(([kind, list]) => [kind, indexIds(spots(whole, list), errors)]));
  const named = (spot: Spot, key: string, kind: Kind) => {
    const id = textAt(spot, key);
    if (id !== null && !ids.get(kind)!.has(id)) errors.push({ path: `${spot.path}${step(key)}`, key: 'unknownId', params: { kind, id } });
  };

  const ways = twiceIn(errors);
  const travel: Travel = new Map();
  for (const way of spots(whole, 'travelMinutes')) {
    named(way, 'from', 'site');
    named(way, 'to', 'site');
    ways(way, [textAt(way, 'from'), textAt(way, 'to')]);
    travel.set(JSON.stringify([textAt(way, 'from'), textAt(way, 'to')]), numberAt(way, 'minutes') ?? 0);
  }
  const siteOf = new Map<string, string | null>();
  for (const desk of spots(whole, 'desks')) {
    siteOf.set(textAt(desk, 'id') ?? '', textAt(desk, 'site'));
    named(desk, 'unit', 'unit');
    named(desk, 'site', 'site');
    spots(desk, 'minimum').forEach(times.interval);
  }
  const busy = new Map<string, Span[]>();
  const shifts = new Map<string, HostShift[]>();
  for (const person of spots(whole, 'people')) {
    named(person, 'unit', 'unit');
    named(person, 'site', 'site');
    named(person, 'desk', 'desk');
    named(person, 'pairWith', 'person');
    named(person, 'swapWith', 'person');
    const id = textAt(person, 'id');
    if (id !== null && id === textAt(person, 'pairWith')) errors.push({ path: `${person.path}/pairWith`, key: 'pairWithSelf', params: {} });
    const desk = textAt(person, 'desk');
    const rostered = spots(person, 'shifts').flatMap((each): HostShift[] => {
      const span = times.interval(each);
      return span && desk !== null && siteOf.has(desk) ? [{ span, desk, site: siteOf.get(desk)!, days: [dayOf(each, 'from'), dayOf(each, 'to')] }] : [];
    });
    if (id !== null) shifts.set(id, rostered);
    const spans = spots(person, 'busy').flatMap((each) => times.interval(each) ?? []);
    if (id !== null) busy.set(id, spans);
    const wishes = twiceIn(errors);
    for (const wish of spots(person, 'wishes')) {
      named(wish, 'opening', 'opening');
      wishes(wish, [textAt(wish, 'opening')]);
    }
  }
  const spans = new Map<string, Span>();
  for (const opening of spots(whole, 'openings')) {
    named(opening, 'unit', 'unit');
    named(opening, 'site', 'site');
    named(opening, 'host', 'person');
    const span = times.interval(opening);
    const id = textAt(opening, 'id');
    if (span && id !== null && !spans.has(id)) spans.set(id, span);
  }
  for (const list of ['pinned', 'published', 'forbidden']) {
    const twice = twiceIn(errors);
    for (const placement of spots(whole, list)) {
      named(placement, 'person', 'person');
      named(placement, 'opening', 'opening');
      twice(placement, [textAt(placement, 'person'), textAt(placement, 'opening')]);
    }
  }
  lookAtHosts(spots(whole, 'openings'), spans, { busy, shifts, travel }, findings);
  errors.push(...findPinErrors(whole, spans, numberAt(whole, 'visitsPerPerson')));
  return findings;
}

function indexIds(all: readonly Spot[], errors: FileError[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const spot of all) {
    const id = textAt(spot, 'id');
    if (id === null) continue;
    const path = `${spot.path}/id`;
    if (first.has(id)) errors.push({ path, key: 'duplicateId', params: { id, first: first.get(id)! } });
    else first.set(id, path);
  }
  return new Set(first.keys());
}

/** Tells of what a list says a second time. */
function twiceIn(errors: FileError[]): (spot: Spot, parts: (string | null)[]) => void {
  const first = new Map<string, string>();
  return ({ path }, parts) => {
    if (parts.includes(null)) return;
    const key = JSON.stringify(parts);
    if (first.has(key)) errors.push({ path, key: 'twice', params: { first: first.get(key)! } });
    else first.set(key, path);
  };
}

const dayOf = (spot: Spot, key: string) => (textAt(spot, key) ?? '').slice(0, 10);

/**
 * Nobody can be sent to a host who is busy: the plan will say so, and whoever wrote the file may want to know first, and
 * likewise of a host whom the roster has elsewhere or not at all. Of two openings at once, or with less time between them than the way takes, nobody knows which is meant.
 */
function lookAtHosts(
  openings: readonly Spot[],
  spans: ReadonlyMap<string, Span>,
  { busy, shifts, travel }: { busy: ReadonlyMap<string, Span[]>; shifts: ReadonlyMap<string, HostShift[]>; travel: Travel },
  { errors, remarks }: Findings,
): void {
  const hosted = new Map<string, Hosted[]>();
  for (const opening of openings) {
    const [host, id] = [textAt(opening, 'host'), textAt(opening, 'id')];
    const span = id === null ? undefined : spans.get(id);
    if (host === null || id === null || !span) continue;
    const path = `${opening.path}/host`;
    if (busy.get(host)?.some((each) => meet(each, span))) remarks.push({ path, key: 'hostBusy', params: { person: host } });
    const doubt = doubtHost({ span, site: textAt(opening, 'site'), day: dayOf(opening, 'from') }, shifts.get(host) ?? []);
    if (doubt?.kind === 'offDuty') remarks.push({ path, key: 'hostOffDuty', params: { person: host, day: dayOf(opening, 'from') } });
    if (doubt?.kind === 'elsewhere') remarks.push({ path, key: 'hostElsewhere', params: { person: host, desk: doubt.desk } });
    const theirs = hosted.get(host) ?? [];
    const one = { id, span, site: textAt(opening, 'site') };
    const other = theirs.find((each) => each.id !== id && clash(each, one, travel));
    if (other) errors.push({ path, key: 'hostsTwice', params: { person: host, opening: other.id } });
    hosted.set(host, [...theirs, one]);
  }
}

type Travel = Map<string, number>;
type Hosted = { id: string; span: Span; site: string | null };

function clash(a: Hosted, b: Hosted, travel: Travel): boolean {
  const [first, second] = a.span.starts <= b.span.starts ? [a, b] : [b, a];
  const way = first.site === second.site ? 0 : (travel.get(JSON.stringify([first.site, second.site])) ?? 0);
  return second.span.starts < first.span.ends + way * MINUTE_MS;
}

const MINUTE_MS = 60_000;
