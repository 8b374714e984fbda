import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { fingerprint } from './fingerprint.mjs';
import { runNode } from './run.mjs';

const script = 'prisma/prepare.ts';

/** The year whose week 13 comes next: the demo programme stands there. */
function comingYear(now) {
  const year = now.getUTCFullYear();
  const fourth = new Date(Date.UTC(year, 0, 4));
  const endOfWeek13 = Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + 13 * 7);
  return now.getTime() < endOfWeek13 ? year : year + 1;
}

/**
 * Brings the data that every database needs: the demo programme, or the first administrator.
 * The program decides by itself what is missing; the mark only spares a warm start its second.
 * Returns `{ printed, remark }`: what it printed for the operator, which a skipped run repeats.
 */
export async function prepareData({ env, folder, now }) {
  if (!existsSync(inRoot(script))) return { printed: '' };
  const marker = folder && path.join(folder, 'prepared.json');
  const print = fingerprint([script, 'prisma/seed', 'prisma/migrations'], { also: [comingYear(now), env.OIDC_ISSUER ?? '', env.ADMIN_EMAIL ?? ''] });
  if (marker && existsSync(marker)) {
    const done = JSON.parse(readFileSync(marker, 'utf8'));
    if (done.print === print) return { printed: done.printed, remark: 'up to date' };
  }
  const printed = (await runNode('Preparing the data', ['--import', 'tsx', '--conditions=react-server', script], { env })).trim();
  // A mark in a folder says nothing about a server elsewhere, so with DATABASE_URL it runs always.
  if (marker) writeFileSync(marker, JSON.stringify({ print, printed }));
  return { printed };
}
