import type { ParsedMail } from 'mailparser';
import { deliverMail } from '@/lib/mail-delivery/commands';
import { sendMail } from '@/lib/mail-delivery/sending/commands';
import { disconnect } from '@/lib/platform/db/client';
import { addressee } from './calendar-mails';
import { closeDatabase, resetDatabase, sql } from './database';
import { now } from './exchange';
import { startMailServer, type Behaviour, type MailServer } from './mail-server';

export type PostOffice = {
  /** All that has arrived in this test, in order. */
  readonly received: ParsedMail[];
  behave: (next: Behaviour) => void;
  mailsTo: (person: { email: string }) => ParsedMail[];
  /** What the test calls now. */
  clock: Date;
  /** A quarter of an hour later, with everything delivered that was said until then. */
  later: () => Promise<void>;
};

const address = { MAIL_FROM: 'Uge 13 <uge13@roskilde.example>', NEXTAUTH_URL: 'https://uge13.roskilde.example' };

/**
 * For the whole of a test file: a mail server that the app is told of, and before each test an empty database, no mail and
 * the clock at its beginning. What a file prepares before each of its own tests stands below this.
 */
export function openPostOffice(): PostOffice {
  let server: MailServer;
  beforeAll(async () => {
    server = await startMailServer();
    Object.assign(process.env, { SMTP_URL: server.url, ...address });
  });
  beforeEach(async () => {
    await resetDatabase();
    server.received.length = 0;
    server.behave('take');
    office.clock = now;
  });
  afterAll(async () => {
    await server.close();
    await disconnect();
    await closeDatabase();
  });
  const office: PostOffice = {
    get received() {
      return server.received;
    },
    behave: (next) => server.behave(next),
    mailsTo: ({ email }) => server.received.filter((mail) => addressee(mail) === email),
    clock: now,
    later: async () => {
      office.clock = new Date(office.clock.getTime() + 15 * 60_000);
      await deliverAll(office.clock);
    },
  };
  return office;
}

/** Does by hand, at an instant, what the jobs do: gathers what waits for everybody into mails, and sends those. */
export async function deliverAll(instant: Date): Promise<void> {
  const waiting = await sql<{ recipient: string }>('SELECT DISTINCT COALESCE(employee_id::text, address) AS recipient FROM mail_items WHERE handled_at IS NULL');
  for (const { recipient } of waiting) await deliverMail({ recipient }, instant);
  const written = await sql<{ id: string }>("SELECT id FROM mails WHERE state = 'queued' ORDER BY created_at, id");
  for (const { id } of written) await sendMail({ mailId: id }, instant);
}
