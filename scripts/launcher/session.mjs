import { setTimeout as wait } from 'node:timers/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './paths.mjs';
import { isPortFree } from './ports.mjs';
import { onStopWish } from './signals.mjs';
import { explain, say, step } from './progress.mjs';
import { readEnvironment } from './environment.mjs';
import { readSettings } from './settings.mjs';
import { StartError } from './start-error.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureClient } from './client.mjs';
import { ensureBuild } from './build.mjs';
import { withCheckoutLock } from './checkout-lock.mjs';

const shutdownPatience = 10_000;

async function checkPort(port, env) {
  // An app we started before and that was just killed needs a moment to let go of its port.
  const attempts = existsSync(path.join(dataFolder(env, port), 'database-password')) ? 25 : 1;
  for (let attempt = 1; !(await isPortFree(port)); attempt++) {
    if (attempt >= attempts) throw new StartError(`PORT: ${port} is in use by another program; choose another, such as PORT=${port + 1} npm start.`);
    await wait(200);
  }
}

/** Installs what the rest of the launcher stands on. */
export const install = () => withCheckoutLock(() => step('Dependencies', ensureDependencies));

/** Generates and, if asked, builds: what needs the packages and no database. */
export function setUp({ build }) {
  return withCheckoutLock(async () => {
    await step('Database client', ensureClient);
    if (build) await step('Build', ensureBuild);
  });
}

/** Everything from settings to a served app, and back down again. `command` is Next's: `start` or `dev`. */
export async function runSession(command) {
  const env = readEnvironment(command === 'dev' ? 'development' : 'production');
  delete env.UGE13_EMBEDDED_DATABASE_URL;
  const settings = readSettings(env);
  if (settings.problem) throw new StartError(settings.problem);
  await checkPort(settings.port, env);

  let opening;
  let app;
  let stopping = false;
  const shutDown = async () => {
    app?.kill('SIGTERM');
    const late = wait(shutdownPatience).then(() => app?.kill('SIGKILL'));
    if (app) await Promise.race([app.exited, late]);
    // A server that is only just starting has to be waited for, or it would stay behind.
    const database = await opening?.catch(() => undefined);
    await database?.stop();
  };
  onStopWish(
    () => {
      stopping = true;
      say(settings.databaseUrl ? '\nStopping the app …' : '\nStopping the app and the database …');
      shutDown().then(() => process.exit(0), (error) => {
        explain(error);
        process.exit(1);
      });
    },
    () => {
      app?.kill('SIGKILL');
      process.exit(130);
    },
  );
  // Each part is a place to turn round: a stop wish in the middle must not start the next one.
  const unlessStopping = (work) => (stopping ? new Promise(() => {}) : work());

  try {
    await install();
    const { checkDatabase, openDatabase } = await import('./database.mjs');
    // A wrong address is told at once and not after a minute's build.
    await unlessStopping(() => checkDatabase(settings));
    await unlessStopping(() => setUp({ build: command === 'start' }));
    let database;
    await unlessStopping(() => step('Database', async () => {
      opening = openDatabase(settings, env);
      database = await opening;
      return database.remark;
    }));
    await unlessStopping(() => step('Migrations', async () => {
      const { migrate } = await import('./migrate.mjs');
      const names = await migrate(database.url);
      return names.length > 0 ? `${names.length} applied` : 'up to date';
    }));
    const appEnv = { ...env, ...database.env, NEXTAUTH_URL: settings.address };
    let printed = '';
    await unlessStopping(() => step(settings.demo ? 'Demo programme' : 'Data', async () => {
      const { prepareData } = await import('./preparation.mjs');
      const data = await prepareData({ env: appEnv, folder: database.folder, now: new Date() });
      printed = data.printed;
      return data.remark;
    }));
    await unlessStopping(async () => {
      const { startApp } = await import('./app.mjs');
      app = startApp(command, settings.port, appEnv);
      await app.ready();
    });
    say(`\nUge 13 runs at ${settings.address}`);
    if (settings.demo) say('This is a demonstration: everybody in it is made up, and you choose whom to sign in as.');
    if (printed) say(printed);
    say('Ctrl-C stops it.\n');

    const end = await Promise.race([app.exited, database.ended.then(() => ({ database: true }))]);
    if (stopping) return await new Promise(() => {});
    throw new StartError(end.database ? 'The database ended by itself; start again, nothing that was saved is lost.' : `The app ended by itself (${end.signal ?? `exit code ${end.code}`}).`);
  } catch (error) {
    // While stopping, whatever fails fails because of that.
    if (stopping) return await new Promise(() => {});
    await shutDown().catch(() => {});
    throw error;
  }
}
