import { leaveTestServer } from './test-server.mjs';

export default async function tearDown() {
  await leaveTestServer();
}
