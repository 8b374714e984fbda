import type { Clash, Commitment, Span, Travel } from './types';

const MINUTE_MS = 60_000;

/** The longest way the database takes; what lies further off than this cannot clash. */
export const LONGEST_TRAVEL_MINUTES = 600;

export function travelKey(fromId: string, toId: string): string {
  return `${fromId} ${toId}`;
}

/** Minutes from one site to another. Same site, an unknown one or a way nobody has entered counts as none. */
export function travelMinutes(travel: Travel, fromId: string | null, toId: string | null): number {
  if (!fromId || !toId || fromId === toId) return 0;
  return travel.get(travelKey(fromId, toId)) ?? 0;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.starts < b.ends && b.starts < a.ends;
}

/**
 * The first commitment (by start) that leaves no room for the candidate: one that overlaps it, or one so near that
 * the way between the two sites does not fit into the gap. Touching spans do not overlap.
 */
export function findClash(
  commitments: readonly Commitment[],
  candidate: Span & { siteId: string | null },
  travel: Travel,
): Clash | null {
  let first: Clash | null = null;
  for (const commitment of commitments) {
    const clash = clashWith(commitment, candidate, travel);
    if (clash && (!first || commitment.starts < first.with.starts)) first = clash;
  }
  return first;
}

function clashWith(commitment: Commitment, candidate: Span & { siteId: string | null }, travel: Travel): Clash | null {
  if (overlaps(commitment, candidate)) return { with: commitment, tooShort: null };
  const before = commitment.ends <= candidate.starts;
  const gapMinutes = before ? gap(commitment, candidate) : gap(candidate, commitment);
  const minutes = before
    ? travelMinutes(travel, commitment.siteId, candidate.siteId)
    : travelMinutes(travel, candidate.siteId, commitment.siteId);
  return gapMinutes < minutes ? { with: commitment, tooShort: { gapMinutes, travelMinutes: minutes } } : null;
}

function gap(earlier: Span, later: Span): number {
  return Math.floor((later.starts.getTime() - earlier.ends.getTime()) / MINUTE_MS);
}

/** What the sentence about a clash needs; instants as ISO text, see `spellParams`. */
export function clashParams({ with: { kind, title, siteName, starts, ends }, tooShort }: Clash) {
  return {
    kind,
    title,
    // ICU's select has no empty key.
    site: siteName || 'none',
    starts: starts.toISOString(),
    ends: ends.toISOString(),
    tooShort: tooShort ? 'yes' : 'no',
    gap: tooShort?.gapMinutes ?? 0,
    travel: tooShort?.travelMinutes ?? 0,
  };
}
