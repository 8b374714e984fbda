import { database } from '@/lib/platform/db/client';
import { anybodySignedIn, type Role, type Things } from './access-table';
import { sql } from './database';
import { haveDemoProgramme } from './demo-database';
import { sowPlan } from './sow-plan';

export type SignedIn = Exclude<Role, 'nobody'>;
export type Programme = { people: Record<SignedIn, string>; things: Things };

/** Sows the demo programme into this test file's database and picks a person of each role and a thing of each kind. */
export async function sowForRoles(now: Date): Promise<Programme> {
  await haveDemoProgramme();
  const people = await choosePeople();
  return { people, things: await chooseThings(people, now) };
}

const one = async (text: string, values: unknown[] = []) => {
  const [row] = await sql<{ id: string }>(text, values);
  if (!row) throw new Error(`The demo programme has nothing for: ${text}`);
  return row.id;
};

/** A person of each role; the employee neither hosts, visits, runs nor leads anything. */
async function choosePeople(): Promise<Record<SignedIn, string>> {
  const people = {
    lead: await one("SELECT id FROM employees WHERE 'lead' = ANY(roles) LIMIT 1"),
    administrator: await one("SELECT id FROM employees WHERE roles = '{administrator}' LIMIT 1"),
    facilitator: await one(
      `SELECT id FROM employees WHERE roles = '{}' AND id IN (SELECT employee_id FROM event_facilitators JOIN events ev ON ev.id = event_id AND ev.starts > now())
       AND id NOT IN (SELECT host_id FROM openings) LIMIT 1`,
    ),
    coder: await one('SELECT employee_id AS id FROM coders LIMIT 1'),
    employee: await one(
      `SELECT id FROM employees WHERE roles = '{}' AND desk_id IS NOT NULL AND id NOT IN (SELECT host_id FROM openings)
       AND id NOT IN (SELECT employee_id FROM event_facilitators) AND id NOT IN (SELECT visitor_id FROM visits)
       AND id NOT IN (SELECT author_id FROM observations) AND id NOT IN (SELECT employee_id FROM coders) ORDER BY id LIMIT 1`,
    ),
  };
  if (new Set(Object.values(people)).size !== anybodySignedIn.length) throw new Error('two roles share a person');
  return people;
}

async function chooseThings(people: Record<SignedIn, string>, now: Date): Promise<Things> {
  const own = await database().observation.create({
    data: {
      projectId: await one('SELECT id FROM projects WHERE current'),
      authorId: people.employee,
      clientKey: crypto.randomUUID(),
      origin: 'everyday',
      facts: 'En borger spurgte om vej.',
      state: 'submitted',
      occurredAt: now,
      savedAt: now,
      submittedAt: now,
    },
  });
  const event = await one(
    'SELECT ev.id FROM events ev JOIN event_facilitators f ON f.event_id = ev.id WHERE f.employee_id = $1 AND ev.starts > now() ORDER BY ev.id LIMIT 1',
    [people.facilitator],
  );
  const { unitId } = await database().employee.findUniqueOrThrow({ where: { id: people.employee } });
  const answered = await database().registration.create({
    data: { eventId: event, employeeId: people.employee, unitId, state: 'declined', signedUpAt: now, endedAt: now, endedReason: 'Holdet er sat.', decidedById: people.lead, decidedAt: now },
  });
  const wishRound = await one("SELECT id FROM rounds WHERE state = 'published' AND mode = 'wishes' ORDER BY iso_year DESC, iso_week DESC LIMIT 1");
  const imported = await database().importRecord.create({
    data: {
      ...{ id: crypto.randomUUID(), actorId: people.lead, kind: 'roster', fileName: 'vagter.xlsx', contentHash: '0'.repeat(64), at: now },
      ...{ added: 3, changed: 1, unchanged: 0, removed: 0, skipped: 0 },
    },
  });
  const mail = await database().mail.create({
    data: {
      ...{ employeeId: people.employee, address: 'medarbejder@uge13.example', subject: 'Besøg hos Bibliotek', state: 'kept', createdAt: now },
      ...{ text: 'Hej', html: '<!doctype html><html lang="da"><head><title>Besøg</title></head><body><main><h1>Besøg</h1></main></body></html>' },
    },
  });
  return {
    ownMail: mail.id,
    site: await one('SELECT id FROM sites ORDER BY id LIMIT 1'),
    unit: await one('SELECT id FROM units ORDER BY id LIMIT 1'),
    desk: await one('SELECT id FROM desks ORDER BY id LIMIT 1'),
    person: await one("SELECT id FROM employees WHERE roles = '{}' ORDER BY id LIMIT 1"),
    round: await one("SELECT id FROM rounds WHERE state = 'published' AND mode = 'direct' ORDER BY iso_year DESC, iso_week DESC LIMIT 1"),
    wishRound,
    plan: await sowPlan(wishRound, people.lead, now),
    opening: await one(
      `SELECT openings.id FROM openings JOIN rounds ON rounds.id = round_id
       WHERE rounds.state = 'published' AND rounds.mode = 'direct' AND openings.state = 'offered' AND host_id <> ALL($1) ORDER BY starts DESC LIMIT 1`,
      [Object.values(people)],
    ),
    othersVisit: await one(
      `SELECT visits.id FROM visits JOIN openings ON openings.id = opening_id
       WHERE visits.state = 'registered' AND visitor_id <> ALL($1) AND host_id <> ALL($1) ORDER BY visits.id LIMIT 1`,
      [Object.values(people)],
    ),
    event,
    answeredRequest: answered.id,
    shift: await one('SELECT id FROM shifts ORDER BY starts DESC, id LIMIT 1'),
    othersObservation: await one(
      `SELECT id FROM observations WHERE state = 'submitted' AND origin = 'everyday' AND author_id <> ALL($1)
       ORDER BY id LIMIT 1`,
      [Object.values(people)],
    ),
    ownObservation: own.id,
    theme: await one('SELECT id FROM themes ORDER BY position LIMIT 1'),
    sharedText: await one('SELECT observation_id AS id FROM coded_texts GROUP BY 1 HAVING count(*) = 2 ORDER BY 1 LIMIT 1'),
    firstCoder: await one('SELECT coder_id AS id FROM coded_texts ORDER BY 1 LIMIT 1'),
    secondCoder: await one('SELECT coder_id AS id FROM coded_texts ORDER BY 1 DESC LIMIT 1'),
    passage: await one('SELECT id FROM passages ORDER BY id LIMIT 1'),
    finding: await one("SELECT id FROM findings WHERE state = 'draft' LIMIT 1"),
    newsletter: await one("SELECT id FROM newsletters WHERE state = 'published' LIMIT 1"),
    draftNewsletter: await one("SELECT id FROM newsletters WHERE state = 'draft' LIMIT 1"),
    name: await one('SELECT id FROM name_suggestions WHERE merged_into_id IS NULL AND hidden_at IS NULL AND by_id <> ALL($1) ORDER BY id LIMIT 1', [Object.values(people)]),
    importedFile: imported.id,
    proposal: await one("SELECT id FROM proposals WHERE state = 'hearing' AND version > 1 ORDER BY number LIMIT 1"),
  };
}
