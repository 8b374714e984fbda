import { database, disconnect } from '@/lib/platform/db/client';
import { closeDatabase, databaseUrl, emptyTables, resetDatabase, sql } from '../../support/database';
import { makeExchange } from '../../support/exchange';

afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

describe('the database a test file gets', () => {
  test('is its own, and the one the app reads', async () => {
    const [witness] = await sql<{ name: string }>('SELECT current_database() AS name');
    const seen = await database().$queryRaw<{ name: string }[]>`SELECT current_database()::text AS name`;
    expect(witness?.name).toMatch(/^test_\d+_[0-9a-f]{8}$/);
    expect(seen).toEqual([witness]);
    expect(new URL(databaseUrl()).pathname).toBe(`/${witness?.name}`);
  });

  test('is migrated, and emptied by a reset', async () => {
    await sql("INSERT INTO units (id, kind, name) SELECT gen_random_uuid(), 'library', 'Bibliotek'");
    await resetDatabase();
    expect(await sql('SELECT 1 FROM units')).toEqual([]);
    expect((await sql('SELECT 1 FROM _prisma_migrations WHERE finished_at IS NOT NULL')).length).toBeGreaterThan(0);
  });

  test('has the exchange week again row for row, also when it was changed in between', async () => {
    const rows = async () => Promise.all((['employees', 'desks', 'desk_hours', 'shifts', 'travel_times', 'rounds'] as const).map((table) => sql(`SELECT * FROM ${table} t ORDER BY t::text`)));
    await resetDatabase();
    const made = await makeExchange();
    const first = await rows();
    expect(first.every((table) => table.length > 0)).toBe(true);
    await database().employee.update({ where: { id: made.anna.id }, data: { name: 'Anne' } });
    await resetDatabase();
    expect((await makeExchange()).anna).toEqual(made.anna);
    expect(await rows()).toEqual(first);
  });

  test('can be emptied of some tables with all that refers to them, and of no others', async () => {
    await resetDatabase();
    const { opening, visit, anna } = await makeExchange();
    await visit({ openingId: (await opening()).id, visitorId: anna.id });
    await emptyTables(['openings']);
    expect(await sql('SELECT (SELECT count(*)::int FROM openings) AS openings, (SELECT count(*)::int FROM visits) AS visits, (SELECT count(*)::int FROM shifts) AS shifts')).toEqual([{ openings: 0, visits: 0, shifts: 3 }]);
    await expect(emptyTables(['opnings'])).rejects.toThrow('No such tables');
  });

  test('sorts Danish where it is asked to, and searches it by stem', async () => {
    const [row] = await sql(
      `SELECT string_agg(word, ' ' ORDER BY word COLLATE "da-DK-x-icu") AS sorted, to_tsvector('danish', 'ÅBNINGSTIDERNE')::text AS stem
       FROM unnest(ARRAY['ål', 'øl', 'æble', 'zebra', 'Aarhus']) AS word`,
    );
    expect(row).toEqual({ sorted: 'zebra æble øl ål Aarhus', stem: "'åbningstid':1" });
  });
});
