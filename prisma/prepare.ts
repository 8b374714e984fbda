import { database, disconnect, type Transaction } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { bootstrapAdministrator } from '@/lib/employees/commands';
import { placeInComingWeek } from './seed/placement';
import { sowProgramme } from './seed/programme';

/**
 * Run by the launcher at each start, after the migrations and before the app answers. In demo mode an empty database
 * gets the demo programme; else the address in ADMIN_EMAIL becomes administrator where nobody is. Both may be run by
 * several instances at once and as often as one likes.
 *
 *   node --import tsx --conditions=react-server prisma/prepare.ts
 */
async function prepare(now: Date): Promise<string> {
  const { demo, adminEmail } = env();
  if (demo) {
    const sown = await sowOnce(now);
    return sown ? `The demo programme is laid in week 13 of ${sown}.` : 'The demo programme is in place.';
  }
  if (!adminEmail) return 'No ADMIN_EMAIL: the administrators are left as they are.';
  const { created } = await bootstrapAdministrator(adminEmail, now);
  return created ? 'The address in ADMIN_EMAIL is administrator.' : 'There is an administrator already.';
}

/** The year the programme was laid in, or null when somebody is in the database already. */
async function sowOnce(now: Date): Promise<string | null> {
  const sow = async (client: unknown) => {
    const tx = client as Transaction;
    // The second of two that start at once waits for the first, however slow the machine.
    await tx.$executeRaw`SET LOCAL lock_timeout = '120s'`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('uge13 demo'))`;
    if ((await tx.employee.count()) > 0) return null;
    const { placement } = await sowProgramme(tx, placeInComingWeek(now));
    return placement.week[3]!.slice(0, 4);
  };
  return database().$transaction(sow, { maxWait: 10_000, timeout: 180_000 });
}

prepare(new Date())
  .then((line) => console.log(line))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(disconnect);
