import { recordAudit } from '@/lib/audit/commands';
import { notifyAll } from '@/lib/notices/commands';
import type { Opening } from '@/lib/platform/db/generated/client';
import { addCivilDays } from '@/lib/platform/time';
import { at } from './factories-organisation';
import type { OpeningPlan } from './openings';
import { lead, people, type PersonKey } from './people';
import type { Sown } from './sown';

const nameOf = (key: PersonKey) => people.find((person) => person.key === key)?.name ?? '';

/** What the log would hold had the lead made the round by hand: made and published, the test visits also closed. */
export async function logRounds({ tx, placement, person }: Sown, roundId: string, name: string, over: boolean) {
  const actor = { id: person[lead]! };
  const entry = { actor, subjectKind: 'round', subjectId: roundId, details: { name } } as const;
  const [monday = ''] = placement.pilot;
  const opened = over ? at(addCivilDays(monday, -14), '08:00') : placement.signUpOpens;
  const before = (hours: number) => new Date(opened.getTime() - hours * 3_600_000);
  await recordAudit(tx, { ...entry, action: 'roundMade', now: before(50) });
  await recordAudit(tx, { ...entry, action: 'roundPublished', now: before(2) });
  if (over) await recordAudit(tx, { ...entry, action: 'roundClosed', now: at(placement.pilot[4]!, '16:00') });
}

export async function logCalledOff({ tx }: Sown, { id, hostId, topic, starts, calledOffWhy }: Opening, now: Date) {
  const details = { topic, starts: starts.toISOString(), released: 0 };
  const entry = { actor: { id: hostId }, action: 'openingCalledOff', subjectKind: 'opening', subjectId: id } as const;
  await recordAudit(tx, { ...entry, reason: calledOffWhy ?? '', details, now });
}

/** Who gave up a seat and who got it, as the host and the lucky one were told. */
export async function tellHost(
  { tx, person }: Sown,
  { id, hostId, topic, starts, ends, siteName }: Opening & { siteName: string },
  { cancelled = [], movedUp }: OpeningPlan,
  now: Date,
) {
  const about = { topic, site: siteName, starts: starts.toISOString(), ends: ends.toISOString() };
  const link = `/visits/${id}`;
  const toHost = (kind: 'visitorLeft' | 'visitorJoined', key: PersonKey) => ({
    employeeId: hostId,
    kind,
    params: { ...about, person: nameOf(key) },
    link,
  });
  const left = cancelled.map(({ visitor }) => toHost('visitorLeft', visitor));
  await notifyAll(tx, left, now);
  if (!movedUp) return;
  await notifyAll(tx, [toHost('visitorJoined', movedUp), { employeeId: person[movedUp]!, kind: 'movedUp', params: about, link }], now);
}
