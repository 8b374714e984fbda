import { database, disconnect } from '@/lib/platform/db/client';
import { closeDatabase, databaseUrl, resetDatabase, sql } from '../../support/database';

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

  test('sorts Danish where it is asked to, and searches it by stem', async () => {
    const [row] = await sql(
      `SELECT string_agg(word, ' ' ORDER BY word COLLATE "da-DK-x-icu") AS sorted, to_tsvector('danish', 'ÅBNINGSTIDERNE')::text AS stem
       FROM unnest(ARRAY['ål', 'øl', 'æble', 'zebra', 'Aarhus']) AS word`,
    );
    expect(row).toEqual({ sorted: 'zebra æble øl ål Aarhus', stem: "'åbningstid':1" });
  });
});
