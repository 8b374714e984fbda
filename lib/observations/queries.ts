import 'server-only';
import { placeNameOf } from '../observation-origins/rules';
import { stopAt, stopsOf } from '../observation-origins/stops/rules';
import type { Stop } from '../observation-origins/types';
import { database, type Reader } from '../platform/db/client';
import type { Actor } from '../platform/auth/types';
import type { Prisma } from '../platform/db/generated/client';
import { canStillCorrect } from './rules';
import { canSeeHistory, canSeeObservation, isOtherSide, type VisitSides } from './access';
import type { KeptObservation, ObservationContent, ObservationLine, ObservationView, Origin, OtherSide } from './types';

const contentColumns = {
  ...{ unitId: true, siteId: true, outsidePlace: true, occurredAt: true, role: true, situation: true },
  ...{ facts: true, quote: true, interpretation: true, errands: true, barriers: true },
  ...{ outcome: true, comparison: true, comparisonText: true, idea: true, significance: true },
  answers: { select: { questionId: true, text: true, choices: true } },
} as const;
const stateColumns = { id: true, state: true, version: true, savedAt: true, submittedAt: true } as const;

type ContentRow = Omit<ObservationContent, 'occurredAt'> & { occurredAt: Date | null };

function contentOf(row: ContentRow): ObservationContent {
  const { unitId, siteId, outsidePlace, role, situation, facts, quote, interpretation, errands, barriers } = row;
  const { outcome, comparison, comparisonText, idea, significance, answers } = row;
  return {
    ...{ unitId, siteId, outsidePlace, role, situation, facts, quote, interpretation, errands, barriers },
    ...{ outcome, comparison, comparisonText, idea, significance, answers },
    occurredAt: row.occurredAt?.toISOString() ?? null,
  };
}

/** What was kept under the writer's key, for the commands to decide upon; null when nothing was. */
export async function findKept(
  reader: Reader,
  authorId: string,
  clientKey: string,
): Promise<(KeptObservation & { origin: Origin; visitId: string | null; eventId: string | null }) | null> {
  const row = await reader.observation.findUnique({
    where: { authorId_clientKey: { authorId, clientKey } },
    select: { ...stateColumns, ...contentColumns, origin: true, visitId: true, eventId: true },
  });
  if (!row) return null;
  const { id, state, version, savedAt, submittedAt, origin, visitId, eventId } = row;
  return { id, state, version, savedAt, submittedAt, origin, visitId, eventId, content: contentOf(row) };
}

const sidesColumns = { hostId: true, visits: { where: { state: 'registered' }, select: { visitorId: true } } } as const;
const named = { select: { name: true } } as const;
const viewColumns = {
  ...stateColumns,
  ...contentColumns,
  ...{ clientKey: true, authorId: true, correctedAt: true, origin: true, visitId: true, eventId: true, projectId: true },
  author: { select: { name: true, unit: named } },
  unit: named,
  site: named,
  event: {
    select: {
      ...{ kind: true, title: true, starts: true, ends: true },
      sessions: { orderBy: { starts: 'asc' }, select: { starts: true } },
      agenda: { orderBy: { position: 'asc' }, select: { session: true, minutes: true, place: true } },
    },
  },
  visit: {
    select: {
      opening: { select: { id: true, topic: true, starts: true, ends: true, ...sidesColumns } },
    },
  },
  versions: { orderBy: { version: 'desc' }, select: { version: true, replacedAt: true, content: true } },
} as const;

/** One observation as `actor` may see it, or null when there is none or it is not for them. */
export async function getObservation(actor: Actor, id: string): Promise<ObservationView | null> {
  const row = await database().observation.findUnique({ where: { id }, select: viewColumns });
  if (!row) return null;
  const opening = row.visit?.opening;
  const sides = opening ? { hostId: opening.hostId, visitorIds: opening.visits.map(({ visitorId }) => visitorId) } : null;
  const written = opening ? await listHandedInAbout(opening.id) : [];
  const handedInOwn = written.some(({ authorId }) => authorId === actor.id);
  if (!canSeeObservation(actor, { ...row, sides }, handedInOwn)) return null;

  const { clientKey, state, version, savedAt, submittedAt, correctedAt, origin, visitId, eventId, projectId } = row;
  return {
    ...{ id, clientKey, state, version, savedAt, submittedAt, correctedAt, origin, visitId, eventId, projectId },
    own: row.authorId === actor.id,
    content: contentOf(row),
    authorName: row.author.name,
    authorUnit: row.author.unit.name,
    openingId: opening?.id ?? null,
    title: opening?.topic ?? row.event?.title ?? '',
    unitName: row.unit?.name ?? null,
    siteName: placeNameOf(row) ?? stopOf(row)?.place ?? null,
    starts: opening?.starts ?? row.event?.starts ?? null,
    ends: opening?.ends ?? row.event?.ends ?? null,
    earlier: canSeeHistory(actor, row)
      ? row.versions.map(({ content, ...rest }) => ({ ...rest, content: content as unknown as ObservationContent }))
      : [],
    otherSide: otherSideOf(actor, written, sides, handedInOwn),
  };
}

type Tour = { kind: string; sessions: { starts: Date }[]; agenda: { session: number; minutes: number; place: string }[] };

/** Where a study tour was when it was seen: an outside place, in the site's stead. */
function stopOf({ event, occurredAt }: { event: Tour | null; occurredAt: Date | null }): Stop | null {
  if (event?.kind !== 'studyTour' || !occurredAt) return null;
  return stopAt(stopsOf(event.sessions, event.agenda), occurredAt);
}

type Written = { id: string; authorId: string; submittedAt: Date | null; author: { name: string } };

const listHandedInAbout = (openingId: string) => listHandedIn({ visit: { openingId } });

function listHandedIn(about: Prisma.ObservationWhereInput): Promise<Written[]> {
  return database().observation.findMany({
    where: { ...about, state: 'submitted' },
    orderBy: { submittedAt: 'asc' },
    select: { id: true, authorId: true, submittedAt: true, author: named },
  });
}

/** What was handed in about an opening, the first first, as far as `actor` may read it. */
export async function listObservationsOfOpening(actor: Actor, openingId: string): Promise<ObservationLine[]> {
  const [written, opening] = await Promise.all([
    listHandedInAbout(openingId),
    database().opening.findUnique({ where: { id: openingId }, select: sidesColumns }),
  ]);
  const sides = opening && { hostId: opening.hostId, visitorIds: opening.visits.map(({ visitorId }) => visitorId) };
  const handedInOwn = written.some(({ authorId }) => authorId === actor.id);
  return linesOf(written.filter(({ authorId }) => canSeeObservation(actor, { authorId, state: 'submitted', eventId: null, sides }, handedInOwn)));
}

/** The same of a workshop or a study tour. */
export async function listObservationsOfEvent(actor: Actor, eventId: string): Promise<ObservationLine[]> {
  const written = await listHandedIn({ eventId });
  return linesOf(written.filter(({ authorId }) => canSeeObservation(actor, { authorId, state: 'submitted', eventId, sides: null }, false)));
}

function otherSideOf(actor: Actor, written: Written[], sides: VisitSides | null, handedInOwn: boolean): OtherSide {
  const theirs = written.filter(({ authorId }) => isOtherSide(actor, { authorId, sides }));
  if (theirs.length === 0) return { state: 'none', lines: [] };
  if (!handedInOwn) return { state: 'locked', lines: [] };
  return { state: 'open', lines: linesOf(theirs) };
}

const linesOf = (written: Written[]): ObservationLine[] =>
  written.map(({ id, author, submittedAt }) => ({ id, author: author.name, submittedAt: submittedAt! }));

/** What is kept of the actor's own draft, for a browser to compare with what it sent; null when there is none. */
export async function getKeptDraft(actor: Pick<Actor, 'id'>, clientKey: string): Promise<KeptObservation | null> {
  return findKept(database(), actor.id, clientKey);
}

/** The actor's own observation while it may be corrected, else null. */
export async function getCorrectable(actor: Actor, id: string, now: Date): Promise<ObservationView | null> {
  const observation = await getObservation(actor, id);
  if (!observation?.own || !observation.submittedAt) return null;
  return canStillCorrect(observation.submittedAt, now) ? observation : null;
}
