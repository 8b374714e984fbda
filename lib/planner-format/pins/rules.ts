import { numberAt, spots, textAt, type Spot } from '../loose/rules';
import { meet, type Span } from '../times/rules';
import type { FileError } from '../types';

type Pin = { path: string; person: string; opening: string };

/**
 * Pins that cannot all be kept, or that no plan may keep. A pin that leaves a desk short is none of these: somebody may
 * have decided that, and the plan takes it as a fact.
 */
export function findPinErrors(whole: Spot, spans: ReadonlyMap<string, Span>, visitsPerPerson: number | null): FileError[] {
  const people = byId(spots(whole, 'people'));
  const openings = byId(spots(whole, 'openings'));
  const forbidden = new Set(spots(whole, 'forbidden').map((each) => JSON.stringify([textAt(each, 'person'), textAt(each, 'opening')])));
  const hosted = new Map<string, string[]>();
  for (const [id, opening] of openings) {
    const host = textAt(opening, 'host');
    if (host !== null) hosted.set(host, [...(hosted.get(host) ?? []), id]);
  }
  const errors: FileError[] = [];
  const ofPerson = new Map<string, Pin[]>();
  const ofOpening = new Map<string, number>();
  const seen = new Set<string>();
  for (const spot of spots(whole, 'pinned')) {
    const [person, opening] = [textAt(spot, 'person'), textAt(spot, 'opening')];
    const key = JSON.stringify([person, opening]);
    if (person === null || opening === null || seen.has(key)) continue;
    seen.add(key);
    const [who, where] = [people.get(person), openings.get(opening)];
    if (!who || !where) continue;
    const pin = { path: spot.path, person, opening };
    const say = (error: FileError['key'], params: FileError['params'] = {}) => errors.push({ path: pin.path, key: error, params: { person, opening, ...params } });
    if (forbidden.has(key)) say('pinnedAndForbidden');
    if (textAt(who, 'unit') !== null && textAt(who, 'unit') === textAt(where, 'unit')) say('pinnedToOwnUnit');
    if (textAt(where, 'host') === person) say('pinnedToOwnOpening');
    const span = spans.get(opening);
    const meanwhile = hosted.get(person)?.find((id) => id !== opening && span && spans.has(id) && meet(span, spans.get(id)!));
    if (meanwhile) say('pinnedWhileHosting', { other: meanwhile });
    const earlier = ofPerson.get(person) ?? [];
    const clashing = earlier.find((each) => span && spans.has(each.opening) && meet(span, spans.get(each.opening)!));
    if (clashing) say('pinsClash', { other: clashing.opening });
    else if (visitsPerPerson !== null && earlier.length === visitsPerPerson) say('tooManyPins', { most: visitsPerPerson });
    ofPerson.set(person, [...earlier, pin]);
    const taken = (ofOpening.get(opening) ?? 0) + 1;
    ofOpening.set(opening, taken);
    const seats = numberAt(where, 'seats');
    if (seats !== null && seats >= 0 && taken === seats + 1) say('pinsOverSeats', { seats });
  }
  return errors;
}

function byId(all: readonly Spot[]): Map<string, Spot> {
  const found = new Map<string, Spot>();
  for (const spot of all) {
    const id = textAt(spot, 'id');
    if (id !== null && !found.has(id)) found.set(id, spot);
  }
  return found;
}
