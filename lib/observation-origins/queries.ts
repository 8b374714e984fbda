import 'server-only';
import { database, type Reader } from '../platform/db/client';
import type { Prisma } from '../platform/db/generated/client';
import { isFacilitatorOf } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import { getCurrentProject } from '../projects/queries';
import { canWriteAboutVisit } from './access';
import { orderOwed } from './rules';
import type { OriginRef, OriginView, OwedObservation } from './types';

const named = { select: { id: true, name: true } } as const;
const visitColumns = {
  id: true,
  state: true,
  visitorId: true,
  visitor: named,
  opening: {
    select: {
      id: true,
      topic: true,
      starts: true,
      ends: true,
      hostId: true,
      host: named,
      unit: named,
      site: named,
      round: { select: { projectId: true } },
      visits: { where: { state: 'registered' }, orderBy: { seat: 'asc' }, select: { visitor: named } },
    },
  },
} as const;

type VisitRow = NonNullable<Awaited<ReturnType<typeof findVisit>>>;

function findVisit(reader: Reader, id: string) {
  return reader.visit.findUnique({ where: { id }, select: visitColumns });
}

function visitView(actor: Pick<Actor, 'id'>, { id, state, opening }: VisitRow): OriginView {
  const isHost = opening.hostId === actor.id;
  return {
    origin: 'visit',
    visitId: id,
    eventId: null,
    projectId: opening.round.projectId,
    title: opening.topic,
    unitId: opening.unit.id,
    unitName: opening.unit.name,
    siteId: opening.site.id,
    siteName: opening.site.name,
    starts: opening.starts,
    ends: opening.ends,
    role: isHost ? 'host' : 'guest',
    others: isHost ? opening.visits.map(({ visitor }) => visitor.name) : [opening.host.name],
    open: state === 'registered',
  };
}

/**
 * What `ref` stands for to this writer; null when it does not exist or is not theirs to write about. `begun` is for
 * what they have begun already: a draft stays writable when another host takes over the opening.
 */
export async function getOrigin(
  actor: Actor,
  ref: OriginRef,
  { begun = false, reader = database() }: { begun?: boolean; reader?: Reader } = {},
): Promise<OriginView | null> {
  if (ref.origin === 'visit') {
    const visit = await findVisit(reader, ref.visitId);
    const sides = visit && { visitorId: visit.visitorId, hostId: visit.opening.hostId };
    return sides && (begun || canWriteAboutVisit(actor, sides)) ? visitView(actor, visit) : null;
  }
  if (ref.origin === 'event') return getEventOrigin(actor, ref.eventId, reader);
  const project = await getCurrentProject(reader);
  const home = await reader.employee.findUnique({ where: { id: actor.id }, select: { unit: named, site: named } });
  if (!project || !home) return null;
  const places = { unitId: home.unit.id, unitName: home.unit.name, siteId: home.site.id, siteName: home.site.name };
  const none = { visitId: null, eventId: null, starts: null, ends: null, title: '', others: [] };
  return { origin: 'everyday', ...none, ...places, projectId: project.id, role: 'host', open: true };
}

const eventColumns = { id: true, title: true, projectId: true, starts: true, ends: true, site: named } as const;

async function getEventOrigin(actor: Actor, id: string, reader: Reader): Promise<OriginView | null> {
  const event = await reader.event.findUnique({ where: { id }, select: eventColumns });
  if (!event) return null;
  const { title, projectId, starts, ends, site } = event;
  return {
    ...{ origin: 'event', visitId: null, eventId: id, projectId, title, starts, ends, others: [] },
    ...{ unitId: null, unitName: null, siteId: site?.id ?? null, siteName: site?.name ?? null },
    role: isFacilitatorOf(actor, id) ? 'facilitator' : 'guest',
    open: true,
  };
}

const NEAREST = 4;

/** The visits and events somebody may well want to write about: those latest begun and those next to come. */
export async function listOrigins(actor: Actor, now: Date): Promise<OriginView[]> {
  const db = database();
  const mine: Prisma.VisitWhereInput = { state: 'registered', OR: [{ visitorId: actor.id }, { opening: { hostId: actor.id } }] };
  const current = { current: true };
  const [begun, ahead, events] = await Promise.all([
    db.visit.findMany({
      where: { ...mine, opening: { starts: { lte: now } } },
      orderBy: { opening: { starts: 'desc' } },
      take: NEAREST,
      select: visitColumns,
    }),
    db.visit.findMany({
      where: { ...mine, opening: { starts: { gt: now } } },
      orderBy: { opening: { starts: 'asc' } },
      take: NEAREST,
      select: visitColumns,
    }),
    db.event.findMany({ where: { project: current }, orderBy: { starts: 'desc' }, take: 20, select: eventColumns }),
  ]);
  const distance = ({ starts }: { starts: Date }) => Math.abs(starts.getTime() - now.getTime());
  const nearest = [...events].sort((a, b) => distance(a) - distance(b)).slice(0, NEAREST);
  const eventViews = await Promise.all(nearest.map(({ id }) => getEventOrigin(actor, id, db)));
  // A host with several visitors meets the opening once in the list.
  const openings = new Map([...begun, ...ahead].map((visit) => [visit.opening.id, visit]));
  return [
    ...[...openings.values()].map((visit) => visitView(actor, visit)),
    ...eventViews.filter((view) => view !== null),
  ];
}

/** The visits of the current project that took place, or that nobody says did not, and still lack the actor's words. */
export async function listOwed(actor: Pick<Actor, 'id'>, now: Date): Promise<OwedObservation[]> {
  const over = { ends: { lte: now }, state: 'offered', round: { project: { current: true } } } as const;
  const lacking: Prisma.VisitWhereInput = {
    state: 'registered',
    OR: [{ attendance: null }, { attendance: 'tookPlace' }],
  };
  const handedIn = { authorId: actor.id, state: 'submitted' } as const;
  const select = {
    ...visitColumns,
    observations: { where: { authorId: actor.id, state: 'draft' }, orderBy: { savedAt: 'desc' }, take: 1, select: { id: true } },
  } as const;
  const [visited, hosted] = await Promise.all([
    database().visit.findMany({
      where: { ...lacking, visitorId: actor.id, opening: over, observations: { none: handedIn } },
      select,
    }),
    database().visit.findMany({
      where: {
        ...lacking,
        opening: { ...over, hostId: actor.id, visits: { none: { observations: { some: handedIn } } } },
      },
      orderBy: [{ openingId: 'asc' }, { seat: 'asc' }],
      select,
    }),
  ]);
  return orderOwed(
    [...visited, ...hosted].map((row) => {
      const { others, title } = visitView(actor, row);
      const { id: openingId, unit, site, starts, ends, hostId } = row.opening;
      return {
        ...{ visitId: row.id, openingId, others, title, starts, ends },
        draftId: row.observations[0]?.id ?? null,
        role: hostId === actor.id ? 'host' : 'guest',
        unitName: unit.name,
        siteName: site.name,
      };
    }),
  );
}
