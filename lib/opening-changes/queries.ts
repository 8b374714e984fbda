import 'server-only';
import { loadHosting, type Hosting } from '../openings/hosting/queries';
import { listPeople } from '../openings/queries';
import type { OpeningRefusal } from '../openings/types';
import { database, type Reader } from '../platform/db/client';
import type { Result } from '../platform/result';
import { effectsOfChange, type ChangeContext } from '../visits/changes/queries';
import { decideReach, fingerprintOf, type Standing } from './rules';
import type { ChangePreview, OpeningTerms, Touched } from './types';

/** An opening as it is, with what would come of these terms. Null when there is no such opening. */
export type ChangeCase = ChangeContext & {
  standing: Standing;
  roundId: string;
  hosting: Result<Hosting, OpeningRefusal>;
  preview: ChangePreview;
};

/** Whom a change would reach and how, read without changing anything; again inside the transaction that makes it. */
export async function previewChange(
  reader: Reader,
  openingId: string,
  terms: OpeningTerms,
  now: Date,
): Promise<ChangeCase | null> {
  const found = await getStanding(reader, openingId);
  const { starts, ends, siteId, hostId, seats } = terms;
  const context = found && (await effectsOfChange(reader, openingId, { starts, ends, siteId, hostId, seats }, now));
  if (!found || !context) return null;
  const { visitors, waiting, changed } = context.effects;
  const touched = await named(reader, openingId, decideReach(found.standing, terms, visitors, waiting));
  const hosting = await loadHosting(reader, { roundId: found.roundId, hostId, siteId }, [terms], openingId);
  return {
    ...context,
    ...found,
    hosting,
    preview: {
      touched,
      newHost: hostId === found.standing.hostId ? null : changed.hostName,
      fingerprint: fingerprintOf({ openingId, ...terms }, touched),
    },
  };
}

/** Everybody with a seat or a place in the queue, all of whom would lose it. */
export async function previewCallOff(openingId: string, reader: Reader = database()): Promise<ChangePreview> {
  const people = await listPeople([openingId], reader);
  const touched = people.map(({ visitId, name, unitName, state }): Touched => {
    return { visitId, name, unitName, outcome: state === 'waitlisted' ? 'leavesQueue' : 'loses', obstacles: [] };
  });
  return { touched, newHost: null, fingerprint: fingerprintOf({ openingId, callOff: true }, touched) };
}

export async function getStanding(
  reader: Reader,
  openingId: string,
): Promise<{ standing: Standing; roundId: string } | null> {
  const row = await reader.opening.findUnique({
    where: { id: openingId },
    include: {
      unit: { select: { name: true } },
      _count: { select: { visits: { where: { state: { in: ['registered', 'pending'] } } } } },
    },
  });
  if (!row) return null;
  const { unit, _count, roundId, ...standing } = row;
  return { standing: { ...standing, unitName: unit.name, taken: _count.visits }, roundId };
}

async function named(
  reader: Reader,
  openingId: string,
  reached: readonly Pick<Touched, 'visitId' | 'outcome' | 'obstacles'>[],
): Promise<Touched[]> {
  if (reached.length === 0) return [];
  const people = new Map((await listPeople([openingId], reader)).map((person) => [person.visitId, person]));
  return reached.flatMap((each) => {
    const person = people.get(each.visitId);
    return person ? [{ ...each, name: person.name, unitName: person.unitName }] : [];
  });
}
