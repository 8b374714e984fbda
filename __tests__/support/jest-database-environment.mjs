import { randomBytes } from 'node:crypto';
import { TestEnvironment } from 'jest-environment-node';
import pg from 'pg';
import { withDatabase } from '../../scripts/launcher/engine.mjs';

/**
 * Gives each test file a migrated database of its own before any of its modules is loaded, so
 * files run side by side without seeing each other. See database.ts for what tests may ask of it.
 */
export default class DatabaseEnvironment extends TestEnvironment {
  async #onServer(statement) {
    const client = new pg.Client({ connectionString: process.env.UGE13_TEST_SERVER_URL });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }

  async setup() {
    await super.setup();
    this.name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
    await this.#onServer(`CREATE DATABASE ${this.name} TEMPLATE ${process.env.UGE13_TEST_TEMPLATE}`);
    const { env } = this.global.process;
    env.DATABASE_URL = withDatabase(process.env.UGE13_TEST_SERVER_URL, this.name);
    env.NEXTAUTH_SECRET = 'only-for-tests';
    env.NEXTAUTH_URL = 'http://localhost:3000';
  }

  /** Before anything is tidied away, what the test had before it may say more than its failure: see demo-story.ts. */
  async handleTestEvent({ name }) {
    if (name === 'test_fn_failure') await this.global.tellOfFailure?.();
  }

  async teardown() {
    await super.teardown();
    // FORCE: a test that forgot to disconnect must not fail the next one.
    await this.#onServer(`DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`);
  }
}
