import { startTestServer } from './test-server.mjs';

/** Runs once, before the first test that needs a database; the workers inherit what is set here. */
export default async function setUp() {
  const { url, template } = await startTestServer();
  process.env.UGE13_TEST_SERVER_URL = url;
  process.env.UGE13_TEST_TEMPLATE = template;
}
