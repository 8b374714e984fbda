import { explain } from './launcher/progress.mjs';
import { requireNode } from './launcher/node-version.mjs';

// `npm start`: sets everything up and serves the app until Ctrl-C.
try {
  requireNode();
  const { runSession } = await import('./launcher/session.mjs');
  await runSession('start');
} catch (error) {
  explain(error);
  process.exit(1);
}
