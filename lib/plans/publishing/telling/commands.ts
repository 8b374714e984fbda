import 'server-only';
import { notifyAll } from '../../../notices/commands';
import type { NewNotice } from '../../../notices/types';
import type { Transaction } from '../../../platform/db/client';
import type { Situation } from '../../../visits/standing/types';
import type { Settlement } from '../../../visits/together/types';
import type { OpeningFacts } from '../../../visits/types';
import type { PlanVersion } from '../../types';

type Told = {
  plan: PlanVersion;
  settlement: Settlement;
  /** Of the seats entered, in their order. */
  visitIds: readonly string[];
  openings: ReadonlyMap<string, OpeningFacts>;
  people: Situation['people'];
  reason: string;
};

/** Tells everybody what has become of their wishes, and each host once who comes and who does not. */
export async function tellAll(tx: Transaction, { plan, settlement: { enter, end }, visitIds, openings, people, reason }: Told, now: Date): Promise<void> {
  const about = (openingId: string) => {
    const { topic, siteName: site, starts, ends } = openings.get(openingId)!;
    return { topic, site, starts: starts.toISOString(), ends: ends.toISOString() };
  };
  const gone = new Map(end.map((one) => [one.personId, one]));
  const notices: NewNotice[] = enter.map(({ personId, openingId }, index) => ({
    employeeId: personId,
    kind: gone.has(personId) ? 'planMoved' : 'planPlaced',
    params: about(openingId),
    link: `/visits/receipt/${visitIds[index]}`,
    about: `visit:${visitIds[index]}`,
  }));
  const moving = new Set(enter.map(({ personId }) => personId));
  for (const { personId, openingId, visitId } of end) {
    const kind = moving.has(personId) ? 'planLeft' : 'planLost';
    notices.push({ employeeId: personId, kind, params: { ...about(openingId), reason }, link: `/visits/receipt/${visitId}`, about: `visit:${visitId}` });
  }
  const hosts = new Map<string, { come: string[]; leave: string[] }>();
  const at = (openingId: string) => hosts.get(openingId) ?? hosts.set(openingId, { come: [], leave: [] }).get(openingId)!;
  for (const { personId, openingId } of enter) at(openingId).come.push(people.get(personId)?.person.name ?? '');
  for (const { personId, openingId } of end) at(openingId).leave.push(people.get(personId)?.person.name ?? '');
  for (const [openingId, { come, leave }] of hosts) {
    const { hostId } = openings.get(openingId)!;
    const params = { ...about(openingId), come: come.length, people: come.join(', '), leave: leave.length, others: leave.join(', ') };
    notices.push({ employeeId: hostId, kind: 'planVisitors', params, link: `/visits/${openingId}`, about: `hosting:${openingId}` });
  }
  const first = (await tx.plan.count({ where: { roundId: plan.roundId, state: 'replaced' } })) === 0;
  // Told once: a plan made again does not say no a second time.
  if (first) for (const { person } of plan.left) notices.push({ employeeId: person, kind: 'planNotPlaced', params: {}, link: '/wishes' });
  await notifyAll(tx, notices, now);
}
