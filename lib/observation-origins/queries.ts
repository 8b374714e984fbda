import 'server-only';
import { database, type Reader } from '../platform/db/client';
import { isFacilitatorOf } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import type { Prisma } from '../platform/db/generated/client';
import { getCurrentProject } from '../projects/queries';
import { canWriteAboutVisit } from './access';
import { orderOwed } from './rules';
import { stopsOf } from './stops/rules';
import type { OriginRef, OriginView, OwedObservation } from './types';
import { findVisit, listLackingVisits, listNearestVisits, type VisitRow } from './visits/queries';

const named = { select: { id: true, name: true } } as const;

function visitView(actor: Pick<Actor, 'id'>, visit: VisitRow): OriginView {
  const { id, state, projectId, topic, unitId, unitName, siteId, siteName, starts, ends, visitors } = visit;
  const isHost = visit.hostId === actor.id;
  return {
    ...{ origin: 'visit', visitId: id, eventId: null, projectId, title: topic },
    ...{ unitId, unitName, siteId, siteName, starts, ends },
    role: isHost ? 'host' : 'guest',
    others: isHost ? visitors : [visit.hostName],
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
    const visit = await findVisit(reader, actor.id, ref.visitId);
    return visit && (begun || canWriteAboutVisit(actor, visit)) ? visitView(actor, visit) : null;
  }
  if (ref.origin === 'event') return getEventOrigin(actor, ref.eventId, reader);
  const project = await getCurrentProject(reader);
  if (!project) return null;
  const none = { visitId: null, eventId: null, starts: null, ends: null, title: '', others: [], projectId: project.id, open: true };
  if (ref.origin === 'outside') return { ...none, origin: 'outside', role: 'guest', unitId: null, unitName: null, siteId: null, siteName: null };
  const home = await reader.employee.findUnique({ where: { id: actor.id }, select: { unit: named, site: named } });
  if (!home) return null;
  const places = { unitId: home.unit.id, unitName: home.unit.name, siteId: home.site.id, siteName: home.site.name };
  return { ...none, ...places, origin: 'everyday', role: 'host' };
}

const eventColumns = {
  ...{ id: true, kind: true, title: true, projectId: true, starts: true, ends: true, site: named },
  sessions: { orderBy: { starts: 'asc' }, select: { starts: true } },
  agenda: { orderBy: { position: 'asc' }, select: { session: true, minutes: true, place: true } },
} as const satisfies Prisma.EventSelect;

async function getEventOrigin(actor: Actor, id: string, reader: Reader): Promise<OriginView | null> {
  const event = await reader.event.findUnique({ where: { id }, select: eventColumns });
  if (!event) return null;
  const { title, projectId, starts, ends, site } = event;
  // The rooms of a workshop are no places of their own.
  const stops = event.kind === 'studyTour' && !site ? stopsOf(event.sessions, event.agenda) : [];
  return {
    ...{ origin: 'event', visitId: null, eventId: id, projectId, title, starts, ends, others: [] },
    ...{ unitId: null, unitName: null, siteId: site?.id ?? null, siteName: site?.name ?? null, stops },
    role: isFacilitatorOf(actor, id) ? 'facilitator' : 'guest',
    open: true,
  };
}

const NEAREST = 4;

/** The visits and events somebody may well want to write about: those latest begun and those next to come. */
export async function listOrigins(actor: Actor, now: Date): Promise<OriginView[]> {
  const db = database();
  const [visits, events] = await Promise.all([
    listNearestVisits(db, actor.id, now, NEAREST),
    db.event.findMany({ where: { project: { current: true } }, orderBy: { starts: 'desc' }, take: 20, select: eventColumns }),
  ]);
  const distance = ({ starts }: { starts: Date }) => Math.abs(starts.getTime() - now.getTime());
  const nearest = [...events].sort((a, b) => distance(a) - distance(b)).slice(0, NEAREST);
  const eventViews = await Promise.all(nearest.map(({ id }) => getEventOrigin(actor, id, db)));
  // A host with several visitors meets the opening once in the list.
  const openings = new Map(visits.map((visit) => [visit.openingId, visit]));
  return [
    ...[...openings.values()].map((visit) => visitView(actor, visit)),
    ...eventViews.filter((view) => view !== null),
  ];
}

/** The visits of the current project that took place, or that nobody says did not, and still lack the actor's words. */
export async function listOwed(actor: Pick<Actor, 'id'>, now: Date): Promise<OwedObservation[]> {
  const visits = await listLackingVisits(database(), actor.id, now);
  return orderOwed(
    visits.map((visit) => {
      const { id: visitId, draftId, openingId, unitName, siteName, starts, ends } = visit;
      const { others, title, role } = visitView(actor, visit);
      return { visitId, draftId, openingId, others, title, starts, ends, unitName, siteName, role: role === 'host' ? 'host' : 'guest' };
    }),
  );
}
