import { sql } from './database';

/** What jobs write behind the pages, and the address of one's own feed. */
const apart = ['mails', 'mail_items', 'calendar_feeds'];

/** What each table holds, but for those apart: how many rows, and a sum over what they say, so that one that was changed shows as well. */
export async function rows(): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1) ORDER BY 1", [apart]);
  const held = tables.map(({ name }) => `SELECT '${name}' AS name, count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) AS held FROM "${name}" AS t`);
  const answers = await sql<{ name: string; held: string }>(held.join(' UNION ALL '));
  return Object.fromEntries(answers.map(({ name, held: what }) => [name, what]));
}

/** Texts in the tables that no screen can show and no spreadsheet can hold, or that would be found under another spelling. */
export async function spoiltTexts(): Promise<string[]> {
  const columns = await sql<{ of: string; name: string }>(
    `SELECT table_name AS of, column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'text' AND table_name <> '_prisma_migrations'
       -- A calendar's lines end as its standard says.
       AND NOT (table_name = 'mails' AND column_name = 'calendar')`,
  );
  const wrong: string[] = [];
  for (const { of, name } of columns) {
    const [found] = await sql<{ count: number }>(
      `SELECT count(*)::int FROM "${of}" WHERE "${name}" ~ E'[\\u0001-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]'
       OR "${name}" IS NOT NFC NORMALIZED OR length("${name}") > 10000`,
    );
    if (found!.count > 0) wrong.push(`${of}.${name}`);
  }
  return wrong;
}
