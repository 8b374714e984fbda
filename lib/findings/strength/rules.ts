import type { EvidenceFacts, Strength, StrengthLevel, Tally, Warning } from './types';

/** What is strong has been seen this often, by this many, at this many sites and in this many units. */
export const strong = { observations: 5, people: 3, sites: 2, units: 2, timesContradicted: 3 } as const;
/** And what is fair. */
export const fair = { observations: 3, people: 2 } as const;

/** How well a finding is backed: follows from its evidence and from nothing else. */
export function strengthOf(evidence: readonly EvidenceFacts[]): Strength {
  const supports = tally(evidence.filter(({ side }) => side === 'supports'));
  const contradicts = tally(evidence.filter(({ side }) => side === 'contradicts'));
  return { level: levelOf(supports, contradicts), supports, contradicts };
}

function tally(evidence: readonly EvidenceFacts[]): Tally {
  const different = (values: (string | null)[]) => new Set(values.filter((value) => value !== null)).size;
  const observations = (of: readonly EvidenceFacts[]) => different(of.map(({ observationId }) => observationId));
  return {
    passages: evidence.length,
    observations: observations(evidence),
    people: different(evidence.map(({ authorId }) => authorId)),
    sites: different(evidence.map(({ siteId }) => siteId)),
    units: different(evidence.map(({ unitId }) => unitId)),
    outside: observations(evidence.filter(({ outside }) => outside)),
    events: observations(evidence.filter(({ origin, outside }) => origin === 'event' && !outside)),
  };
}

function levelOf(supports: Tally, contradicts: Tally): StrengthLevel {
  if (supports.observations === 0) return 'none';
  if (contradicts.observations >= supports.observations) return 'contested';
  if (supports.observations < fair.observations || supports.people < fair.people) return 'thin';
  // Much seen elsewhere does not make up for what was seen at one site of our own.
  const widely = supports.sites >= strong.sites && supports.units >= strong.units;
  const often = supports.observations >= strong.observations && supports.people >= strong.people;
  const clearly = supports.observations >= strong.timesContradicted * contradicts.observations;
  return widely && often && clearly ? 'strong' : 'fair';
}

/** What a reader should know before they lean on a finding; in the order in which it matters. */
export function warningsOf(evidence: readonly EvidenceFacts[], counterSought: boolean): Warning[] {
  const { supports, contradicts } = strengthOf(evidence);
  const places = new Set(evidence.filter(({ side }) => side === 'supports').map(placeOf));
  const look = evidence.filter(({ needsLook }) => needsLook).length;
  const removed = evidence.filter(({ removed }) => removed).length;
  const warnings: (Warning | false)[] = [
    supports.observations === 0 && { kind: 'nothingSupports' },
    supports.people === 1 && { kind: 'onePerson' },
    places.size === 1 && { kind: 'oneSite' },
    // What speaks against it and was found has been looked for.
    !counterSought && contradicts.passages === 0 && { kind: 'noCounterSought' },
    look > 0 && { kind: 'needsLook', count: look },
    removed > 0 && { kind: 'marksRemoved', count: removed },
  ];
  return warnings.filter((warning) => warning !== false);
}

/** Our own site, or the event it was seen at when that was held elsewhere. */
function placeOf({ siteId, eventId, observationId }: EvidenceFacts): string {
  return siteId ?? eventId ?? observationId;
}
