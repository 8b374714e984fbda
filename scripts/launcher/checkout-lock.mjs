import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inRoot } from './paths.mjs';
import { isAlive } from './alive.mjs';
import { say } from './progress.mjs';

const file = inRoot('.data', 'set-up.lock');
const heartbeat = 2_000;
const silence = 20_000;

function holderIsGone() {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // A number alone may by now belong to another program; a holder that lives also keeps touching the file.
    return !isAlive(pid) || Date.now() - statSync(file).mtimeMs > silence;
  } catch {
    return false;
  }
}

async function take() {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; ; await wait(200)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (holderIsGone()) {
      rmSync(file, { force: true });
    } else if (!told) {
      say('… Waiting for another start in this folder to finish its set-up');
      told = true;
    }
  }
}

/** Lets one start at a time install and build in a checkout: two at once would saw off each other's branch. */
export async function withCheckoutLock(work) {
  await take();
  const timer = setInterval(() => utimesSync(file, new Date(), new Date()), heartbeat).unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    rmSync(file, { force: true });
  }
}
