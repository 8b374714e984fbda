#!/usr/bin/env node
/**
 * Stands in for the schema engine that Prisma's command line would download: speaks its JSON-RPC
 * over standard input and output, and passes the calls to the same engine in WebAssembly.
 * prisma.config.ts names it, so `npx prisma migrate …` works without the internet.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { withDatabase, withEngine } from './launcher/engine.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: 'string', multiple: true, short: 'd' },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
});
const datasource = JSON.parse(values.datasource ?? '{}');
const datamodels = (values.datamodels ?? []).map((file) => [file, readFileSync(file, 'utf8')]);

const failure = (error) => ({
  is_panic: false,
  message: error?.message ?? String(error),
  meta: error?.meta ?? null,
  error_code: error?.code ?? null,
});

async function createDatabase(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return { databaseName: name };
}

/** The command line's one-off questions: `cli can-connect-to-database` and `cli create-database`. */
async function answerOnce(question) {
  try {
    if (question === 'create-database') await createDatabase(datasource.url);
    else await withEngine(datasource.url, (engine) => engine.version(null));
  } catch (error) {
    const fields = failure(error);
    // P1001 is Prisma's "cannot reach the database", the only code the command line acts on here.
    console.error(JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields: { ...fields, error_code: fields.error_code ?? 'P1001' } }));
    process.exitCode = 1;
  }
}

const renamed = { getDatabaseVersion: 'version' };

/** Whether a comparison reads nothing but schema files, and so works without a database. */
const isOffline = (method, params) =>
  method === 'diff' && [params.from, params.to].every(({ tag }) => tag === 'empty' || tag === 'schemaDatamodel');

async function call(method, params) {
  if (method === 'createDatabase') return createDatabase(params.datasource?.url ?? datasource.url);
  const name = renamed[method] ?? method;
  const use = (engine) => {
    if (typeof engine[name] !== 'function') throw new Error(`This schema engine cannot ${method}.`);
    return engine[name](params);
  };
  return (await withEngine(isOffline(method, params) ? undefined : datasource.url, use, { datamodels })) ?? null;
}

async function answer(line) {
  const { id, method, params } = JSON.parse(line);
  let reply;
  try {
    reply = { result: await call(method, params) };
    if (reply.result?.stdout) {
      // The native engine prints by asking the command line to.
      process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id: `print-${id}`, method: 'print', params: { content: reply.result.stdout } })}\n`);
    }
  } catch (error) {
    reply = { error: { code: 4466, message: 'An error happened. Check the data field for details.', data: failure(error) } };
  }
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, ...reply })}\n`);
}

if (positionals[0] === 'cli') {
  await answerOnce(positionals[1]);
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    const message = JSON.parse(line);
    if (message.method) await answer(line);
  }
}
