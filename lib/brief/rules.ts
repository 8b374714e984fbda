import type { BriefItem, BriefItemKind } from './types';

/**
 * What a project begins with: the five points of the newsletter of March 2014 and its question about the town hall, in
 * its own words. The first two say who asked and until when; the others are to be answered.
 */
export const firstItems = (year: string): { kind: BriefItemKind; text: string }[] => [
  { kind: 'frame', text: 'Projektet er igangsat af Kultur- og Idrætsudvalget.' },
  { kind: 'frame', text: `Projektet løber frem til sommerferien ${year}.` },
  { kind: 'task', text: 'Projektet skal se på samarbejde mellem borgerservice, biblioteker og lokale community centre.' },
  { kind: 'task', text: 'Projektet skal omfatte et tilbud til borgere, der ikke har mulighed for digital selvbetjening.' },
  { kind: 'task', text: 'Projektet skal understøtte lokale initiativer og aktiviteter gennem lokale community centre.' },
  { kind: 'task', text: 'Kan Borgerservice flytte fra Stændertorvet til det nye rådhus, og hvordan kan det tænkes sammen med den fremtidige borgerbetjening?' },
];

/** The items in use with one of them a place up or down; null when it is at that end already, or not among them. */
export function shiftItem(items: readonly BriefItem[], id: string, place: 'up' | 'down'): BriefItem[] | null {
  const inUse = items.filter(({ retired }) => !retired);
  const from = inUse.findIndex((item) => item.id === id);
  const to = from + (place === 'up' ? -1 : 1);
  if (from < 0 || to < 0 || to >= inUse.length) return null;
  const [moved] = inUse.splice(from, 1);
  inUse.splice(to, 0, moved!);
  return inUse;
}
