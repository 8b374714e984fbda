import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { randomUUID } from 'node:crypto';

/**
 * Prisma's schema engine as WebAssembly, talking to PostgreSQL through pg. The native engine is
 * a download from outside the npm registry, which a machine behind a municipality's proxy
 * cannot reach; this is the same engine from npm.
 */
let engineModule;

// The engine reports a panic to this global before it throws.
globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
  set_message(message) {
    console.error(message);
  },
};

async function loadEngineModule() {
  const require = createRequire(import.meta.url);
  // The package's own entry imports the .wasm as a module, which Node 20 cannot.
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasmPath = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
  const imports = Object.fromEntries(Object.entries(glue).map(([name, value]) => [
    name,
    // Its ten seconds' patience for the lock would keep a finished process alive as long.
    name.startsWith('__wbg_setTimeout_') ? (callback, delay) => setTimeout(callback, delay).unref() : value,
  ]));
  const { instance } = await WebAssembly.instantiate(await readFile(wasmPath), { './schema_engine_bg.js': imports });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

/** The same server and options, another database. */
export function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

const oneLetterType = 18;
const textType = 25;

/**
 * Connects with what the engine needs and the adapter does not do. The catalogue's one-letter type
 * ("char"), which the engine reads when it describes a database, is refused by the adapter alone.
 */
async function connectTo(url, pools) {
  const { default: pg } = await import('pg');
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const { ColumnTypeEnum } = await import('@prisma/driver-adapter-utils');
  const oneLetterColumns = new WeakMap();

  // One connection, never retired: the engine's advisory lock against a second migration lives on it.
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  pools.push(pool);
  const query = pool.query.bind(pool);
  pool.query = async (...args) => {
    const result = await query(...args);
    const columns = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === oneLetterType ? [index] : []));
    for (const index of columns) result.fields[index].dataTypeID = textType;
    if (columns.length > 0) oneLetterColumns.set(result.rows, columns);
    return result;
  };

  const adapter = await new PrismaPg(pool).connect();
  adapter.dispose = () => end(pool);
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (sql) => {
    const result = await queryRaw(sql);
    for (const index of oneLetterColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter's own version cuts a script at every semicolon, so also inside a function's body. Sent whole, a
  // migration with functions works, and one that fails leaves nothing behind.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  // The adapter's own version cuts a script at every semicolon, also inside a function's body.
  // Whole, it is also one transaction: a migration that fails leaves nothing half done.
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  return adapter;
}

const end = async (pool) => {
  if (!pool.ending) await pool.end();
};

function adapterFactory(url, pools) {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connectTo(url, pools),
    // The adapter's own version passes the connection string along with the shadow's name, and
    // the string wins: the "shadow" would be the main database.
    async connectToShadowDb() {
      const name = `prisma_migrate_shadow_db_${randomUUID()}`;
      const main = await connectTo(url, pools);
      await main.executeScript(`CREATE DATABASE "${name}"`);
      const shadow = await connectTo(withDatabase(url, name), pools);
      const disposeShadow = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await disposeShadow();
        await main.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`);
        await main.dispose();
      };
      return shadow;
    },
  };
}

/** For comparing schema files, where no database takes part: answers the one question asked on opening. */
function absentDatabase() {
  const answer = { columnNames: ['exists', 'version', 'numeric_version'], columnTypes: [5, 7, 0], rows: [[true, 'PostgreSQL 17', 170000]] };
  const refuse = () => Promise.reject(new Error('This needs a database: set DATABASE_URL, or run node scripts/database.mjs start.'));
  const adapter = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    queryRaw: async (query) => (query.sql.includes('server_version_num') ? answer : refuse()),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: async () => {},
  };
  return { provider: adapter.provider, adapterName: adapter.adapterName, connect: async () => adapter, connectToShadowDb: refuse };
}

/**
 * Calls `use` with a schema engine on the database at `url` (none: only schema files can be
 * compared) and frees it. `datamodels` are pairs of path and text. Errors carry Prisma's `code`.
 */
export async function withEngine(url, use, { datamodels } = {}) {
  engineModule ??= loadEngineModule();
  const { SchemaEngine } = await engineModule;
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils');
  const pools = [];
  const factory = bindMigrationAwareSqlAdapterFactory(url ? adapterFactory(url, pools) : absentDatabase());
  let engine;
  try {
    engine = await SchemaEngine.new({ datamodels: datamodels?.length ? datamodels : undefined }, () => {}, factory);
    return await use(engine);
  } catch (error) {
    // An error thrown by our own code passes the engine only as a number.
    const own = /External error id#(\d+)/.exec(error?.message ?? '');
    throw own ? factory.errorRegistry.consumeError(Number(own[1])).error : error;
  } finally {
    engine?.free();
    // Freeing the engine does not close its connection, and the lock would stay with it.
    await Promise.all(pools.map(end));
  }
}
