import { explain } from './launcher/progress.mjs';
import { requireNode } from './launcher/node-version.mjs';

// `npm run dev`: the same with hot reload, and without a build.
try {
  requireNode();
  const { runSession } = await import('./launcher/session.mjs');
  await runSession('dev');
} catch (error) {
  explain(error);
  process.exit(1);
}
