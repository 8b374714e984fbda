import type { Prisma } from '@/lib/platform/db/generated/client';
import { addCivilDays, isoWeekOf } from '@/lib/platform/time';
import { at } from './factories-organisation';
import { makeObservation } from './factories';
import type { ObservationPlan } from './observation-plan';
import type { Sown } from './sown';
import { wordedFor } from './wording';

type Given = {
  projectId: string;
  visitIds: Map<string, string>;
  eventIds: Map<string, string>;
  observations: readonly ObservationPlan[];
};

type Anchor = Pick<
  Prisma.ObservationUncheckedCreateInput,
  'authorId' | 'visitId' | 'eventId' | 'unitId' | 'siteId' | 'outsidePlace'
> & { origin?: 'outside'; occurredAt: Date };

const aMinute = 60_000;

/** Writes what people saw; where and when follow from the visit or event, as in the form. */
export async function makeObservations(sown: Sown, { projectId, visitIds, eventIds, observations }: Given) {
  const { tx, placement, nextId } = sown;
  const { isoYear } = isoWeekOf(placement.week[0]!);
  for (const { from, facts, quote, interpretation, idea, comparisonText, ...rest } of observations) {
    const anchor = await anchorOf(sown, from, rest.role, visitIds, eventIds);
    const savedAt = new Date(anchor.occurredAt.getTime() + 150 * aMinute);
    const words = Object.fromEntries(
      Object.entries({ facts, quote, interpretation, idea, comparisonText })
        .filter(([, text]) => text)
        .map(([field, text]) => [field, wordedFor(isoYear, text!)]),
    );
    await makeObservation(tx, { id: nextId(), clientKey: nextId(), projectId, ...rest, ...words, ...anchor, createdAt: savedAt, savedAt });
  }
}

async function anchorOf(
  { tx, placement, unit, site, person }: Sown,
  from: ObservationPlan['from'],
  role: ObservationPlan['role'],
  visitIds: Map<string, string>,
  eventIds: Map<string, string>,
): Promise<Anchor> {
  if ('visit' in from) {
    const visit = await tx.visit.findUniqueOrThrow({
      where: { id: visitIds.get(from.visit) },
      include: { opening: true },
    });
    const { starts, unitId, siteId, hostId } = visit.opening;
    const authorId = role === 'host' ? hostId : visit.visitorId;
    const occurredAt = new Date(starts.getTime() + from.after * aMinute);
    return { visitId: visit.id, authorId, unitId, siteId, occurredAt };
  }
  if ('event' in from) {
    const event = await tx.event.findUniqueOrThrow({ where: { id: eventIds.get(from.event) } });
    const occurredAt = new Date(event.starts.getTime() + from.after * aMinute);
    return { eventId: event.id, authorId: person[from.author]!, unitId: null, siteId: event.siteId, occurredAt };
  }
  const occurredAt = at(addCivilDays(placement.pilot[0]!, from.day), from.clock);
  if ('outside' in from) return { authorId: person[from.author]!, origin: 'outside', outsidePlace: from.outside, occurredAt };
  return { authorId: person[from.author]!, unitId: unit[from.unit], siteId: site[from.site], occurredAt };
}
