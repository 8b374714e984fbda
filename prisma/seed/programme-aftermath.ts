import { batchOf } from '@/lib/evaluations/rules';
import { numberDots } from '@/lib/outputs/dots/rules';
import { evaluations, headings, message, outputs } from './aftermath';
import type { Sown } from './sown';

const DOTS = 3;

/** What came out of the talk that has been held: the board as it was left, dots, what people thought, and a message. */
export async function makeAftermath({ tx, nextId, placement }: Sown, projectId: string): Promise<void> {
  const event = await tx.event.findFirst({
    where: { projectId, kind: 'meeting', ends: { lt: placement.now } },
    orderBy: { starts: 'asc' },
    select: {
      id: true, starts: true,
      facilitators: { orderBy: { employeeId: 'asc' }, select: { employeeId: true } },
      registrations: { where: { state: 'registered', employeeId: { not: null } }, orderBy: { id: 'asc' }, select: { id: true, employeeId: true } },
    },
  });
  const [facilitator] = event?.facilitators ?? [];
  if (!event || !facilitator || event.registrations.length === 0) return;
  const { id: eventId, registrations, starts } = event;
  await tx.outputBoard.create({ data: { eventId, dots: DOTS, dotsOnOne: 2 } });
  const headingIds = new Map(headings.map((name) => [name, nextId()]));
  await tx.outputHeading.createMany({ data: headings.map((name) => ({ id: headingIds.get(name)!, eventId, name })) });
  const rows = outputs.map(({ heading, ...output }, at) => ({
    ...output,
    ...{ id: nextId(), clientKey: nextId(), eventId, line: 0 },
    headingId: heading ? headingIds.get(heading)! : null,
    authorId: registrations[(at * 5) % registrations.length]!.employeeId!,
    createdAt: new Date(starts.getTime() + (30 + at * 3) * 60_000),
  }));
  await tx.output.createMany({ data: rows });
  // Most have given all of theirs, the last few have not begun; the first outputs are the ones people liked.
  const givers = registrations.slice(0, -3);
  await tx.outputDot.createMany({
    data: givers.flatMap(({ id: registrationId }, at) => {
      const given = new Map([[rows[at % 3]!.id, at % 2 === 0 ? 2 : 1], [rows[(at * 3 + 1) % rows.length]!.id, 1]]);
      return numberDots(given).slice(0, DOTS).map((dot) => ({ ...dot, registrationId }));
    }),
  });
  const answers = evaluations.slice(0, registrations.length);
  await tx.evaluation.createMany({ data: answers.map((answer, at) => ({ ...answer, id: nextId(), eventId, batch: batchOf(at) })) });
  await tx.evaluationGiven.createMany({ data: answers.map((_, at) => ({ registrationId: registrations[at]!.id })) });
  await tx.eventMessage.create({
    data: { ...message, id: nextId(), clientKey: nextId(), eventId, sentById: facilitator.employeeId, sentAt: new Date(starts.getTime() - 2 * 86_400_000), recipients: registrations.length },
  });
}
