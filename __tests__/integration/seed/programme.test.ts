import { listRequests } from '@/lib/approval-requests/queries';
import { database, disconnect, type Transaction } from '@/lib/platform/db/client';
import { civilDateOf, clockTimeOf, clocksChangeOn, weekdayOf } from '@/lib/platform/time';
import { at, makeBlock } from '@/prisma/seed/factories-organisation';
import { placeIn, placeIn2014, placeInComingWeek, type Placement } from '@/prisma/seed/placement';
import { sowProgramme } from '@/prisma/seed/programme';
import { actorOf } from '../../support/actor';
import { listBrokenPromises } from '../../support/broken-promises';
import { closeDatabase, resetDatabase, sql } from '../../support/database';
import { layAgain } from '../../support/laid-again';

const inAutumn2026 = at('2026-11-23', '09:00');

async function sow(placement: Placement): Promise<void> {
  await resetDatabase();
  await layAgain(JSON.stringify(placement), () => database().$transaction((tx) => sowProgramme(tx as Transaction, placement), { timeout: 30_000 }));
}

const days = async (table: 'openings' | 'shifts') =>
  (await sql<{ starts: Date }>(`SELECT starts FROM ${table}`)).map(({ starts }) => civilDateOf(starts));

afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

describe.each([
  ['the coming week 13', placeInComingWeek(inAutumn2026)],
  ['week 13 of 2014', placeIn2014()],
  // Maundy Thursday to Easter Sunday lie in week 13.
  ['week 13 of 2029', placeIn(2029, at('2029-02-05', '09:00'))],
])('the programme in %s', (_name, placement) => {
  beforeAll(() => sow(placement));

  test('breaks no promise', async () => {
    expect(await listBrokenPromises()).toEqual([]);
  });

  test('has the people of the newsletter: 60 in Borgerservice, 16 of them at the counters of three sites', async () => {
    const counters = await sql(
      `SELECT s.name, count(*)::int FROM employees e JOIN units u ON u.id = e.unit_id JOIN sites s ON s.id = e.site_id
       WHERE u.kind = 'citizenService' AND e.desk_id IS NOT NULL GROUP BY s.name ORDER BY s.name`,
    );
    expect(counters).toEqual([
      { name: 'Jyllinge', count: 3 },
      { name: 'Stændertorvet', count: 10 },
      { name: 'Viby', count: 3 },
    ]);
    const [all] = await sql(
      `SELECT count(*) FILTER (WHERE kind = 'citizenService')::int AS service, count(*) FILTER (WHERE kind = 'library')::int AS library,
              bool_and(demo AND email LIKE '%@demo.example') AS marked
       FROM employees e JOIN units u ON u.id = unit_id`,
    );
    expect(all).toEqual({ service: 60, library: 60, marked: true });
  });

  test('has every event of the newsletter, on working days', async () => {
    const events = await sql<{ kind: string; starts: Date }>('SELECT kind, starts FROM events ORDER BY starts');
    expect(events.map(({ kind }) => kind).sort()).toEqual(['meeting', 'studyTour', 'workshop', 'workshop', 'workshop']);
    expect(events.every(({ starts }) => weekdayOf(civilDateOf(starts)) <= 5)).toBe(true);
  });

  test('is open for direct sign-up now, and closes before the week', async () => {
    const { now, week } = placement;
    const [round] = await sql<{ opens: Date; closes: Date; mode: string; state: string }>(
      "SELECT sign_up_opens AS opens, sign_up_closes AS closes, mode, state FROM rounds WHERE name LIKE 'Besøgsuge%'",
    );
    expect(round).toMatchObject({ mode: 'direct', state: 'published' });
    expect(round!.opens.getTime()).toBeLessThan(now.getTime());
    expect(round!.closes.getTime()).toBeGreaterThan(now.getTime());
    expect(civilDateOf(round!.closes) < week[0]!).toBe(true);
  });

  test('speaks of observations that can have been made: all before now, the visits they are about over', async () => {
    const late = await sql(
      `SELECT b.id FROM observations b LEFT JOIN visits v ON v.id = b.visit_id LEFT JOIN openings o ON o.id = v.opening_id
       WHERE b.saved_at > $1 OR o.ends > $1 OR b.occurred_at > b.saved_at OR v.attendance IS DISTINCT FROM 'tookPlace' AND v.id IS NOT NULL`,
      [placement.now],
    );
    expect(late).toEqual([]);
  });
});

describe('the witness of the promises', () => {
  beforeEach(() => sow(placeInComingWeek(inAutumn2026)));

  test('sees a desk under its minimum', async () => {
    await sql('UPDATE minimum_staffing SET people = 50');
    expect(await listBrokenPromises()).toEqual(expect.arrayContaining([expect.stringMatching(/^desk Ekspeditionen has \d of 50/)]));
  });

  test('sees a person whose way is longer than the time between two places', async () => {
    const [visit] = await sql<{ visitor: string; starts: Date }>(
      'SELECT visitor_id AS visitor, o.starts FROM visits v JOIN openings o ON o.id = opening_id JOIN employees e ON e.id = visitor_id WHERE v.state = $1 AND e.site_id <> o.site_id LIMIT 1',
      ['registered'],
    );
    const minutesBefore = (minutes: number) => new Date(visit!.starts.getTime() - minutes * 60_000);
    await makeBlock(database(), { employeeId: visit!.visitor, starts: minutesBefore(40), ends: minutesBefore(5) });
    expect(await listBrokenPromises()).toEqual(expect.arrayContaining([expect.stringMatching(/is in two places/)]));
  });

  test('sees a visit without its commitment', async () => {
    await sql("UPDATE commitments SET active = false WHERE id = (SELECT min(id::text)::uuid FROM commitments WHERE kind = 'visiting')");
    expect(await listBrokenPromises()).toEqual([expect.stringMatching(/^visit .* and its commitment differ$/)]);
  });
});

describe('what the demo shows', () => {
  beforeAll(() => sow(placeInComingWeek(inAutumn2026)));

  test('nothing happens on Easter Monday of 2027', async () => {
    expect(await days('openings')).not.toContain('2027-03-29');
    expect(await days('shifts')).not.toContain('2027-03-29');
    expect(new Set(await days('openings')).has('2027-03-30')).toBe(true);
  });

  test('sign-up closes on the Wednesday, since Easter takes the rest of the week before', async () => {
    const [round] = await sql<{ closes: Date }>("SELECT sign_up_closes AS closes FROM rounds WHERE name LIKE 'Besøgsuge%'");
    expect(round!.closes).toEqual(at('2027-03-24', '12:00'));
  });

  test('one opening is full, with people waiting; one is called off', async () => {
    const full = await sql<{ waiting: number }>(
      `SELECT count(*) FILTER (WHERE v.state = 'waitlisted')::int AS waiting FROM openings o JOIN visits v ON v.opening_id = o.id
       GROUP BY o.id, o.seats HAVING count(*) FILTER (WHERE v.state = 'registered') = o.seats AND o.starts > '2027-03-01'`,
    );
    expect(full.map(({ waiting }) => waiting)).toContain(2);
    expect(await sql("SELECT called_off_why FROM openings WHERE state = 'calledOff'")).toHaveLength(1);
  });

  test('visits are asked for: a host whom the sign-in page offers finds the request in a list and in a mail, with days to answer', async () => {
    const [host] = await sql<{ id: string }>("SELECT id FROM employees WHERE name = 'Louise Bogholt'");
    const [request, ...others] = (await listRequests(await actorOf(host!.id), inAutumn2026)).filter(({ kind }) => kind === 'visit');
    expect([request, others]).toEqual([expect.objectContaining({ name: 'Søren Engmark', state: 'pending' }), []]);
    expect(request!.expiresAt!.getTime() - inAutumn2026.getTime()).toBeGreaterThan(4 * 86_400_000);
    const told = await sql("SELECT link FROM mail_items WHERE kind = 'visitApprovalAsked' AND employee_id = $1", [host!.id]);
    expect(told).toEqual([{ link: `/approvals/${request!.id}` }]);
    expect(await sql("SELECT approval FROM rounds WHERE approval <> 'none'")).toEqual([{ approval: 'host' }]);
  });

  test('some wishes are impossible: at some desks nobody can leave, at others somebody can', async () => {
    const spare = await sql<{ spare: number }>(
      `SELECT min(present - people)::int AS spare FROM (
         SELECT m.desk_id, m.weekday, m.people, at, count(s.id) AS present
         FROM minimum_staffing m
         CROSS JOIN generate_series(timestamp '2027-03-30', timestamp '2027-04-04', interval '30 minutes') AS at
         LEFT JOIN shifts s ON s.desk_id = m.desk_id AND s.starts <= at AT TIME ZONE 'Europe/Copenhagen' AND s.ends > at AT TIME ZONE 'Europe/Copenhagen'
         WHERE extract(isodow FROM at) = m.weekday
           AND extract(hour FROM at) * 60 + extract(minute FROM at) >= from_minute AND extract(hour FROM at) * 60 + extract(minute FROM at) < to_minute
         GROUP BY m.desk_id, m.weekday, m.people, m.from_minute, at) AS halfHours
       GROUP BY desk_id, weekday`,
    );
    const values = spare.map((row) => row.spare);
    expect(Math.min(...values)).toBe(0);
    expect(values.filter((value) => value === 0).length).toBeGreaterThan(4);
    expect(values.filter((value) => value > 0).length).toBeGreaterThan(4);
  });

  test('observations are of every kind, role and situation', async () => {
    const [found] = await sql(
      `SELECT count(*)::int AS observations, count(DISTINCT origin)::int AS origins, count(DISTINCT role)::int AS roles,
              count(DISTINCT situation)::int AS situations, count(DISTINCT outcome)::int AS outcomes,
              count(DISTINCT comparison)::int AS comparisons, count(*) FILTER (WHERE state = 'draft')::int AS drafts
       FROM observations`,
    );
    expect(found).toEqual({ observations: 28, origins: 4, roles: 3, situations: 7, outcomes: 4, comparisons: 4, drafts: 2 });
  });

  test('a second sowing gives the same ids', async () => {
    const ids = () => sql('SELECT id FROM visits UNION ALL SELECT id FROM employees UNION ALL SELECT id FROM openings ORDER BY id');
    const before = await ids();
    await sow(placeInComingWeek(inAutumn2026));
    expect(await ids()).toEqual(before);
  });

  test('the coming week 13 is the first that one can still sign up for', () => {
    expect(placeInComingWeek(at('2027-03-24', '10:30')).week[0]).toBe('2027-03-29');
    expect(placeInComingWeek(at('2027-03-24', '11:30')).week[0]).toBe('2028-03-27');
  });
});

describe('week 13 of 2014', () => {
  beforeAll(() => sow(placeIn2014()));

  test('has the study tour on Friday 14 March and openings on the Monday', async () => {
    const [tour] = await sql<{ starts: Date }>("SELECT starts FROM events WHERE kind = 'studyTour'");
    expect(civilDateOf(tour!.starts)).toBe('2014-03-14');
    expect(await days('openings')).toContain('2014-03-24');
  });

  test('keeps the wall clock on the Sunday when the clocks change', async () => {
    expect(clocksChangeOn('2014-03-30')).toBe(true);
    const [sunday] = await sql<{ starts: Date; hours: number }>(
      `SELECT starts, (extract(epoch FROM ends - starts) / 3600)::int AS hours FROM openings
       WHERE starts >= '2014-03-29T23:00Z' AND starts < '2014-03-30T22:00Z'`,
    );
    expect(clockTimeOf(sunday!.starts)).toBe('13:00');
    expect(sunday!.starts.toISOString()).toBe('2014-03-30T11:00:00.000Z');
    expect(sunday!.hours).toBe(2);
  });

  test('knows NemID, not what came after it', async () => {
    const words = await sql<{ topic: string }>("SELECT topic FROM openings WHERE topic || programme ~ 'MitID' UNION SELECT facts FROM observations WHERE facts || interpretation ~ 'MitID'");
    expect(words).toEqual([]);
    expect(await sql("SELECT 1 FROM openings WHERE topic = 'NemID og Digital Post'")).not.toHaveLength(0);
  });
});
