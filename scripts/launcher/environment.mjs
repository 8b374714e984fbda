import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { inRoot } from './paths.mjs';

/**
 * The settings as the app will see them. Next reads .env files by itself; if the launcher did
 * not, the two could disagree about whether there is a DATABASE_URL, and so about demo mode.
 */
export function readEnvironment(mode, own = process.env) {
  const files = [`.env.${mode}.local`, '.env.local', `.env.${mode}`, '.env'];
  const layers = files.map((name) => inRoot(name)).filter((file) => existsSync(file)).map((file) => parseEnv(readFileSync(file, 'utf8')));
  return Object.assign({}, ...layers.reverse(), own);
}

/** For every program we start: none of them reports home or asks for updates. */
export const quietTools = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  npm_config_update_notifier: 'false',
};
