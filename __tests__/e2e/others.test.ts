import { disconnect } from '@/lib/platform/db/client';
import { placeInComingWeek } from '@/prisma/seed/placement';
import type { Things } from '../support/access-table';
import { sessionFor, startApp, type App } from '../support/app-server';
import { listBrokenPromises } from '../support/broken-promises';
import { closeDatabase, sql } from '../support/database';
import { sowForRoles } from '../support/demo-programme';
import { callAction, homeOf, outcomeOf, send, type Field } from '../support/raw-request';

let app: App;
let things: Things;
let me: string;
let cookie: string;

beforeAll(async () => {
  const programme = await sowForRoles(new Date());
  things = programme.things;
  me = programme.people.employee;
  const { name, value } = await sessionFor(me);
  cookie = `${name}=${value}`;
  // Nothing here waits for a job.
  app = await startApp({ settings: { UGE13_JOBS_PAUSE: '60' } });
});

afterAll(async () => {
  await app?.stop();
  await disconnect();
  await closeDatabase();
});

afterEach(async () => expect(await listBrokenPromises()).toEqual([]));

const call = async (action: string, fields: readonly Field[]) =>
  outcomeOf(await callAction({ url: app.url + homeOf(action, things), action, cookie, fields }));

async function one(text: string, values: unknown[] = []): Promise<Record<string, string>> {
  const [row] = await sql<Record<string, string>>(text, values);
  if (!row) throw new Error(`The demo programme has nothing for: ${text}`);
  return row;
}

/** All that others have, as one text; what is mine is left out. */
async function othersThings(): Promise<string> {
  const parts = await Promise.all([
    sql('SELECT * FROM visits WHERE visitor_id <> $1 ORDER BY id', [me]),
    sql('SELECT * FROM openings ORDER BY id'),
    sql('SELECT * FROM commitments WHERE employee_id <> $1 ORDER BY id', [me]),
    sql('SELECT * FROM observations WHERE author_id <> $1 ORDER BY id', [me]),
    sql('SELECT * FROM observation_versions ORDER BY observation_id, version'),
    sql('SELECT * FROM notices WHERE employee_id <> $1 ORDER BY id', [me]),
  ]);
  return JSON.stringify(parts);
}

const [, , , thursday, friday] = placeInComingWeek(new Date()).week;
const when: Field[] = [['day', thursday!], ['from', '10:00'], ['to', '11:00']];
const shared = (): Field[] => [['siteId', things.site], ['topic', 'Min nu'], ['programme', ''], ['meetingPlace', '']];

/** What somebody may try with the id of a thing that is another's. */
const attempts: Record<string, () => Promise<readonly [action: string, fields: Field[]]>> = {
  'cancel another’s visit': async () => {
    const { id } = await one("SELECT v.id FROM visits v JOIN openings o ON o.id = opening_id WHERE v.state = 'registered' AND o.starts > now() ORDER BY v.id LIMIT 1");
    return ['cancelVisitAction', [['visitId', id!], ['reason', 'Derfor']]];
  },
  'mark another’s attendance': async () => {
    const { id } = await one(
      "SELECT v.id FROM visits v JOIN openings o ON o.id = opening_id WHERE v.state = 'registered' AND o.starts < now() AND host_id <> $1 AND visitor_id <> $1 ORDER BY v.id LIMIT 1",
      [me],
    );
    return ['markAttendanceAction', [['visitId', id!], ['attendance', 'didNotTakePlace'], ['reason', 'Derfor']]];
  },
  'change another’s opening': async () => [
    'reviseOpeningAction',
    [['openingId', things.opening], ['version', '1'], ['hostId', me], ...shared(), ...when, ['seats', '3']],
  ],
  'call off another’s opening': async () => ['callOffOpeningAction', [['openingId', things.opening], ['version', '1'], ['reason', 'Derfor']]],
  'copy another’s opening': async () => ['copyOpeningAction', [['openingId', things.opening], ['days', friday!]]],
  'offer an opening in another’s name': async () => {
    const { host_id: hostId } = await one('SELECT host_id FROM openings WHERE id = $1', [things.opening]);
    const row: Field[] = [['rows.0.day', friday!], ['rows.0.from', '10:00'], ['rows.0.to', '11:00'], ['rows.0.seats', '3']];
    return ['offerOpeningsAction', [['roundId', things.round], ['hostId', hostId!], ...shared(), ...row]];
  },
  'take away another’s own time': async () => {
    const { id } = await one('SELECT id FROM commitments WHERE active AND employee_id <> $1 ORDER BY id LIMIT 1', [me]);
    return ['removeBlockAction', [['commitmentId', id!]]];
  },
  'correct another’s observation': async () => {
    const { client_key: key } = await one('SELECT client_key FROM observations WHERE id = $1', [things.othersObservation]);
    return ['correctObservationAction', [...observation(key!), ['version', '1']]];
  },
  'hand in as another': async () => {
    const { author_id: author } = await one('SELECT author_id FROM observations WHERE id = $1', [things.othersObservation]);
    return ['keepObservationAction', [...observation(crypto.randomUUID()), ['writerId', author!]]];
  },
  'write of another’s visit': async () => {
    const { id } = await one("SELECT v.id FROM visits v JOIN openings o ON o.id = opening_id WHERE v.state = 'registered' AND o.starts < now() AND host_id <> $1 ORDER BY v.id LIMIT 1", [me]);
    return ['keepObservationAction', [...observation(crypto.randomUUID()).filter(([name]) => name !== 'origin'), ['origin', 'visit'], ['visitId', id!]]];
  },
};

const observation = (clientKey: string): Field[] => [
  ...([['clientKey', clientKey], ['origin', 'everyday'], ['unitId', things.unit], ['siteId', things.site], ['day', '2026-01-12']] as const),
  ...([['time', '10:00'], ['role', 'guest'], ['facts', 'En borger kom.']] as const),
];

test.each(Object.entries(attempts))('nobody can %s', async (_what, attempt) => {
  const [action, fields] = await attempt();
  const before = await othersThings();
  const mine = await sql('SELECT count(*) FROM observations WHERE author_id = $1', [me]);
  // The command says no: a form that is wrong in itself would prove nothing.
  expect(await call(action, fields)).toMatchObject({ status: 'refused', reason: expect.not.stringMatching(/unexpected|signedOut|tooManyRequests/) });
  expect(await othersThings()).toBe(before);
  expect(await sql('SELECT count(*) FROM observations WHERE author_id = $1', [me])).toEqual(mine);
});

test('another’s key keeps a draft of one’s own, and leaves theirs alone', async () => {
  const { client_key: clientKey } = await one('SELECT client_key FROM observations WHERE id = $1', [things.othersObservation]);
  const before = await othersThings();
  const body = JSON.stringify({ values: { clientKey, origin: 'everyday', version: '0', facts: 'Mit eget' } });
  const answer = await send(`${app.url}/api/observations/draft`, { method: 'POST', headers: { cookie, origin: app.url, 'content-type': 'application/json' }, body });
  expect(answer.status).toBe(200);
  expect(await othersThings()).toBe(before);
});

describe('a post that comes twice', () => {
  test('signs up once, and the second is told', async () => {
    const { id } = await one(
      `SELECT o.id FROM openings o JOIN rounds r ON r.id = round_id, employees e WHERE e.id = $1 AND o.unit_id <> e.unit_id AND r.state = 'published'
       AND o.state = 'offered' AND o.starts > now() AND sign_up_closes > now() AND mode = 'direct' AND NOT EXISTS
         (SELECT FROM shifts s WHERE s.employee_id = e.id AND s.starts < o.ends + interval '1 hour' AND s.ends > o.starts - interval '1 hour')
       AND seats > (SELECT count(*) FROM visits v WHERE v.opening_id = o.id AND v.state = 'registered') ORDER BY o.id LIMIT 1`,
      [me],
    );
    const answers = await Promise.all([1, 2, 3].map(() => call('signUpAction', [['openingId', id!]])));
    expect(answers.map(({ status }) => status).sort()).toEqual(['done', 'refused', 'refused']);
    expect(await call('signUpAction', [['openingId', id!]])).toEqual({ status: 'refused', reason: 'alreadyRegistered' });
    expect(await sql('SELECT state FROM visits WHERE visitor_id = $1', [me])).toEqual([{ state: 'registered' }]);
  });

  test('hands in once', async () => {
    const clientKey = crypto.randomUUID();
    await Promise.all([1, 2, 3].map(() => call('keepObservationAction', observation(clientKey))));
    expect(await sql('SELECT state FROM observations WHERE client_key = $1', [clientKey])).toEqual([{ state: 'submitted' }]);
  });
});
