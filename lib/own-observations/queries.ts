import 'server-only';
import { placeNameOf } from '../observation-origins/rules';
import { database } from '../platform/db/client';
import type { Actor } from '../platform/auth/types';
import type { ObservationLine, OwnObservations } from './types';

/** Observations on one page of what was handed in. */
export const OWN_PAGE = 50;
const BEGINNING = 160;

const columns = {
  ...{ id: true, state: true, origin: true, outsidePlace: true, facts: true, savedAt: true, submittedAt: true, correctedAt: true },
  site: { select: { name: true } },
  event: { select: { title: true } },
  visit: { select: { opening: { select: { topic: true } } } },
} as const;

/** All drafts of the actor, last saved first, and a page (from 1) of what they handed in, last handed in first. */
export async function listOwnObservations(actor: Pick<Actor, 'id'>, page: number): Promise<OwnObservations> {
  const observations = database().observation;
  const mine = { authorId: actor.id };
  const [drafts, handedIn, handedInCount] = await Promise.all([
    observations.findMany({ where: { ...mine, state: 'draft' }, orderBy: { savedAt: 'desc' }, select: columns }),
    observations.findMany({
      where: { ...mine, state: 'submitted' },
      orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * OWN_PAGE,
      take: OWN_PAGE,
      select: columns,
    }),
    observations.count({ where: { ...mine, state: 'submitted' } }),
  ]);
  return { drafts: drafts.map(toLine), handedIn: handedIn.map(toLine), handedInCount };
}

/** The actor's drafts about the same visit or event. Everyday drafts are about different things, so none of those. */
export async function listDraftsAbout(
  actor: Pick<Actor, 'id'>,
  { visitId, eventId }: { visitId: string | null; eventId: string | null },
): Promise<{ id: string; savedAt: Date }[]> {
  if (!visitId && !eventId) return [];
  // Written out: on the form that is opened most, putting such a statement together costs as much as answering it.
  return database().$queryRaw<{ id: string; savedAt: Date }[]>`
    SELECT id::text, saved_at AS "savedAt" FROM observations
    WHERE author_id = ${actor.id}::uuid AND state = 'draft'
      AND visit_id IS NOT DISTINCT FROM ${visitId}::uuid AND event_id IS NOT DISTINCT FROM ${eventId}::uuid
    ORDER BY saved_at DESC`;
}

type Row = Omit<ObservationLine, 'title' | 'siteName'> & {
  outsidePlace: string;
  site: { name: string } | null;
  event: { title: string } | null;
  visit: { opening: { topic: string } } | null;
};

function toLine({ site, event, visit, facts, outsidePlace, ...line }: Row): ObservationLine {
  return {
    ...line,
    facts: beginningOf(facts),
    title: visit?.opening.topic ?? event?.title ?? '',
    siteName: placeNameOf({ site, outsidePlace }),
  };
}

/** Cut between words. */
function beginningOf(text: string): string {
  const letters = [...text];
  if (letters.length <= BEGINNING) return text;
  return `${letters.slice(0, BEGINNING).join('').replace(/\s+\S*$/, '')} …`;
}
