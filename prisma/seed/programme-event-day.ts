import { makeGroups } from '@/lib/group-maker/rules';
import type { Groups, Member } from '@/lib/group-maker/types';
import { makeRegistrations } from './factories';
import type { Sown } from './sown';

const COMERS = 14;
/** Who of them, in the order of the list, did not come or went early. */
const ABSENT = [4, 11];
const LEFT_EARLY = [7];
const GROUPS = 4;
const ROUNDS = 2;

/** The talk after the test visits has been held: people were ticked off at the door, and sat in groups twice. */
export async function makeEventDay(sown: Sown, projectId: string): Promise<void> {
  const { tx, placement } = sown;
  const event = await tx.event.findFirst({
    where: { projectId, kind: 'meeting', ends: { lt: placement.now } },
    orderBy: { starts: 'asc' },
    include: { facilitators: { orderBy: { employeeId: 'asc' } } },
  });
  const [ticker] = event?.facilitators ?? [];
  if (!event || !ticker) return;
  const people = await listComers(sown, event);
  const signUps = people.map(({ id: employeeId }) => ({ id: sown.nextId(), employeeId, signedUpAt: new Date(event.starts.getTime() - 4 * 86_400_000) }));
  await makeRegistrations(tx, event.id, signUps);
  const minutes = (after: Date, count: number) => new Date(after.getTime() + count * 60_000);
  const mark = (at: number, state: 'present' | 'absent' | 'leftEarly', way: 'hand' | 'scan', decidedAt: Date) => ({
    ...{ id: sown.nextId(), eventId: event.id, registrationId: signUps[at]!.id, session: 1, state, way, decidedAt, receivedAt: decidedAt },
    actorId: ticker.employeeId,
  });
  await tx.attendanceMark.createMany({
    data: [
      ...signUps.flatMap((_, at) => (ABSENT.includes(at) ? [] : [mark(at, 'present', at % 3 === 0 ? 'hand' : 'scan', minutes(event.starts, at - 9))])),
      ...ABSENT.map((at) => mark(at, 'absent', 'hand', minutes(event.starts, 20))),
      ...LEFT_EARLY.map((at) => mark(at, 'leftEarly', 'hand', minutes(event.ends, -25))),
    ],
  });
  await makeRounds(sown, event, ticker.employeeId, people.map(({ unitId, siteId }, at) => ({ id: signUps[at]!.id, unitId, siteId })));
}

/** People of both units who mind no desk and were nowhere else then; first those who sign up for other things as well. */
async function listComers({ tx }: Sown, { starts, ends }: { starts: Date; ends: Date }) {
  const busy = { some: { active: true, starts: { lt: new Date(ends.getTime() + 3_600_000) }, ends: { gt: new Date(starts.getTime() - 3_600_000) } } };
  const found = await tx.employee.findMany({
    where: { deskId: null, roles: { isEmpty: true }, commitments: { none: busy.some }, unit: { kind: { not: 'localActors' } } },
    orderBy: { id: 'asc' },
    select: { id: true, unitId: true, siteId: true, _count: { select: { registrations: true } } },
  });
  return found.sort((a, b) => Math.sign(b._count.registrations) - Math.sign(a._count.registrations)).slice(0, COMERS);
}

async function makeRounds({ tx, nextId }: Sown, event: { id: string; starts: Date }, madeById: string, everybody: Member[]): Promise<void> {
  const members = everybody.filter((_, at) => !ABSENT.includes(at));
  const earlier: Groups[] = [];
  for (let number = 1; number <= ROUNDS; number += 1) {
    const answer = makeGroups({ members, groups: GROUPS, together: [], apart: [], earlier, locked: new Map(), seed: number });
    if (!answer.ok) throw new Error(`The demo's groups contradict themselves: ${answer.reason}`);
    const deal = await tx.groupDeal.create({ data: { id: nextId(), eventId: event.id, number, seed: number, groups: GROUPS, madeAt: event.starts, madeById } });
    await tx.groupPlace.createMany({ data: answer.groups.flatMap((ids, at) => ids.map((registrationId) => ({ dealId: deal.id, registrationId, group: at + 1 }))) });
    earlier.push(answer.groups);
  }
}
