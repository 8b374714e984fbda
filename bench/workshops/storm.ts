import pg from 'pg';
import { reviseTerms } from '@/lib/event-changes/terms/commands';
import { getEvent } from '@/lib/events/queries';
import type { Actor } from '@/lib/platform/auth/types';
import { database } from '@/lib/platform/db/client';
import { cancelRegistration } from '@/lib/registrations/cancel/commands';
import { signUpTaking } from '@/lib/registrations/commands';
import { settleDueEvents } from '@/lib/registrations/expiry/commands';
import { makeEvent } from '@/prisma/seed/factories';
import type { Sown } from '@/prisma/seed/sown';
import { cookieOf, startApp, type App } from '../shared/app';
import { hiddenFields, multipart } from '../shared/forms';
import { ask, crowd } from '../shared/http';
import { sow } from '../shared/programme';
import { insist, report } from '../shared/report';
import { median, noise, percentile } from '../shared/statistics';
import { claimRaw, openTrivial, type Waits } from './baseline';
import { findBroken } from './witness';

const PEOPLE = 1_000;
const FIRST = 90;
const RUNS = 3;
const QUOTAS = [12, 12, 6];
const CAPACITY = 30;
const DAY_MS = 86_400_000;

type Person = { actor: Actor; cookie: string };
type Run = Waits & { yes: number };

/** People who mind no desk, a third of each unit. */
async function makePeople({ unit, site }: Sown): Promise<Person[]> {
  const units = [unit.citizenService, unit.library, unit.localActors];
  const data = Array.from({ length: PEOPLE }, (_, index) => ({
    ...{ name: `Deltager ${index + 1}`, email: `deltager-${index + 1}@storm.example`, unitId: units[index % 3]!, siteId: site.library, demo: true },
  }));
  const rows = await database().employee.createManyAndReturn({ data, select: { id: true, name: true, email: true, unitId: true, siteId: true } });
  const nobody = { locale: 'da', deskId: null, isLead: false, isAdministrator: false, facilitates: [] };
  return Promise.all(rows.map(async (row) => ({ actor: { ...row, ...nobody }, cookie: await cookieOf(row.id) })));
}

async function announce({ unit, site }: Sown, turn: number): Promise<string> {
  const { id: projectId } = await database().project.findFirstOrThrow({ where: { current: true } });
  const starts = new Date(Math.ceil(Date.now() / DAY_MS) * DAY_MS + (200 + turn) * DAY_MS + 9 * 3_600_000);
  const { id: eventId } = await makeEvent(database(), {
    ...{ projectId, siteId: site.library, title: `Storm ${turn}`, capacity: CAPACITY, facilitatorIds: [] },
    ...{ starts, ends: new Date(starts.getTime() + 2 * 3_600_000), signUpOpens: new Date(Date.now() - DAY_MS), signUpCloses: new Date(starts.getTime() - DAY_MS) },
  });
  const units = [unit.citizenService, unit.library, unit.localActors];
  await database().eventQuota.createMany({ data: units.map((unitId, index) => ({ eventId, unitId, places: QUOTAS[index]! })) });
  return eventId;
}

/** One press over HTTP as a browser without scripts makes it; true for a yes. Each is answered, and none with a fault of ours. */
async function press(app: App, { cookie }: Person, eventId: string, hidden: [string, string][], name: 'eventId' | 'waitFor', agent: ReturnType<typeof crowd>) {
  const { body, contentType } = multipart([...hidden, [name, eventId]]);
  const headers = { origin: app.url, 'content-type': contentType, accept: 'text/html' };
  const answer = await ask({ url: `${app.url}/events/${eventId}`, cookie, method: 'POST', agent, body, headers });
  insist(answer.status < 500, `an answer of ${answer.status}`);
  return { yes: answer.status >= 300 && answer.status < 400, milliseconds: answer.milliseconds };
}

async function storm(app: App, lead: Actor, people: readonly Person[], eventId: string): Promise<Run> {
  const { body: html } = await ask({ url: `${app.url}/events/${eventId}`, cookie: people[0]!.cookie });
  const hidden = hiddenFields(html, eventId);
  const started = performance.now();
  // Connections of their own: the server hangs up on one that has been idle, perhaps as it is used again.
  const [early, agent] = [crowd(FIRST), crowd(PEOPLE)];
  const first = await Promise.all(people.slice(0, FIRST).map((person) => press(app, person, eventId, hidden, 'eventId', early)));
  early.destroy();
  insist(first.filter(({ yes }) => yes).length === CAPACITY, `${first.filter(({ yes }) => yes).length} of the first ${FIRST} got one of ${CAPACITY} places`);

  const leave = async ({ actor }: Person) => {
    const own = await database().registration.findFirst({ where: { eventId, employeeId: actor.id, state: 'registered' } });
    if (own) await cancelRegistration(actor, { registrationId: own.id, reason: '' }, new Date());
  };
  const resize = async (more: number) => {
    const { version, terms } = (await getEvent(eventId))!;
    const quotas = terms.quotas.map(({ unitId, places }) => ({ unitId, places: places + more }));
    await reviseTerms(lead, { ...terms, eventId, version, capacity: terms.capacity! + 3 * more, quotas }, new Date());
  };
  // A second process beside the app: this one cancels, changes the quotas and lets the clock run meanwhile.
  const aside = Promise.all([...people.slice(0, FIRST).filter((_, index) => index % 4 === 0).map(leave), resize(1), settleDueEvents(new Date()), resize(-1), settleDueEvents(new Date())]);
  const rest = await Promise.all(people.slice(FIRST).map((person, index) => press(app, person, eventId, hidden, index % 3 === 0 ? 'eventId' : 'waitFor', agent)));
  await aside;
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  await settleDueEvents(new Date());
  const all = [...first, ...rest];
  insist(all.length === PEOPLE, 'somebody got no answer');
  return { seconds, waits: all.map(({ milliseconds }) => milliseconds), yes: all.filter(({ yes }) => yes).length };
}

/** The same crowd with lock and trigger left out: were nothing broken then, the witness would be blind. */
async function control(sown: Sown, witness: pg.Pool, people: readonly Person[]): Promise<number> {
  const eventId = await announce(sown, RUNS);
  await witness.query('ALTER TABLE registrations DISABLE TRIGGER registrations_within_capacity');
  try {
    await Promise.allSettled(people.slice(0, 200).map(({ actor }) => signUpTaking(async () => undefined, actor, { eventId, diet: '', access: '' }, new Date())));
    const held = await database().registration.count({ where: { eventId, state: 'registered' } });
    insist(held > CAPACITY && (await findBroken(witness, eventId)).length > 0, 'without its lock the storm did no harm, so it shows nothing');
    return held;
  } finally {
    await witness.query('ALTER TABLE registrations ENABLE TRIGGER registrations_within_capacity');
  }
}

export async function storms(): Promise<void> {
  const connectionString = process.env.UGE13_EMBEDDED_DATABASE_URL;
  const witness = new pg.Pool({ connectionString, max: 2 });
  // As many connections as the app's own pool.
  const raw = new pg.Pool({ connectionString, max: 10 });
  const sown = await sow(new Date());
  const people = await makePeople(sown);
  const row = await database().employee.findFirstOrThrow({ where: { roles: { has: 'lead' } } });
  const lead: Actor = { ...people[0]!.actor, id: row.id, name: row.name, unitId: row.unitId, siteId: row.siteId, isLead: true };
  const app = await startApp();
  try {
    const [runs, trivial, sql]: [Run[], Waits[], Waits[]] = [[], [], []];
    for (let turn = 0; turn < RUNS; turn += 1) {
      const eventId = await announce(sown, turn);
      runs.push(await storm(app, lead, people, eventId));
      const broken = await findBroken(witness, eventId);
      insist(broken.length === 0, broken.join('; '));
      trivial.push(await openTrivial(app, people));
      const rawEvent = await announce(sown, RUNS + 1 + turn);
      sql.push(await claimRaw(raw, people, rawEvent));
      const held = await database().registration.count({ where: { eventId: rawEvent, state: 'registered' } });
      insist(held === CAPACITY && (await findBroken(witness, rawEvent)).length === 0, `${held} hold one of ${CAPACITY} places by the raw claim`);
    }
    const tooMany = await control(sown, witness, people);
    const wait = (all: readonly Waits[], share: number) => median(all.map(({ waits }) => percentile(waits, share)));
    const rate = (all: readonly Waits[]) => PEOPLE / median(all.map(({ seconds }) => seconds));
    const beside = (share: number) => ({ value: wait(runs, share), unit: 'ms', ratio: wait(runs, share) / wait(trivial, share), to: 'a trivial page pressed by as many' });
    report(`${PEOPLE} people at once for ${CAPACITY} places in quotas of ${QUOTAS.join('/')}, with cancellations, other quotas and offers meanwhile, ${RUNS} times`, [
      { name: 'workshops.storm.answered', value: PEOPLE, unit: 'people', remark: `${median(runs.map(({ yes }) => yes))} got a place or one in the waiting list, the others were told why not` },
      { name: 'workshops.storm.p50', ...beside(0.5) },
      { name: 'workshops.storm.p99', ...beside(0.99) },
      {
        ...{ name: 'workshops.storm.rate', value: rate(runs), unit: 'answers/s', ratio: rate(runs) / rate(sql), to: 'the same claim in raw SQL' },
        remark: noise(runs.map(({ seconds }) => seconds)),
      },
      { name: 'workshops.storm.trivial.p50', value: wait(trivial, 0.5), unit: 'ms' },
      { name: 'workshops.storm.trivial.p99', value: wait(trivial, 0.99), unit: 'ms' },
      { name: 'workshops.storm.sql.rate', value: rate(sql), unit: 'claims/s', remark: noise(sql.map(({ seconds }) => seconds)) },
      { name: 'workshops.storm.control', value: tooMany, unit: 'people', remark: `held a place of ${CAPACITY} where lock and trigger were left out` },
    ]);
  } finally {
    await app.stop();
    await Promise.all([witness.end(), raw.end()]);
  }
}
