import { database, disconnect, type Transaction } from '@/lib/platform/db/client';
import { listDemoPeople, type DemoRole } from '@/lib/platform/auth/demo-people';
import { env } from '@/lib/platform/env';
import { bootstrapAdministrator } from '@/lib/employees/commands';
import { placeInComingWeek } from './seed/placement';
import { sowProgramme } from './seed/programme';

/**
 * Run by the launcher at each start, after the migrations and before the app answers. In demo mode an empty database
 * gets the demo programme, and what is printed says whom to sign in as; else the address in ADMIN_EMAIL becomes
 * administrator where nobody is. Both may be run by several instances at once and as often as one likes.
 *
 *   node --import tsx --conditions=react-server prisma/prepare.ts
 */
async function prepare(now: Date): Promise<string> {
  const { demo, adminEmail } = env();
  if (demo) {
    await sowOnce(now);
    const people = (await listDemoPeople()).map(({ name, role, place }) => `  ${name}, ${inWords[role]}, ${place}`);
    return ['Sign in without a password as one of these, for example:', ...people].join('\n');
  }
  if (!adminEmail) return 'No ADMIN_EMAIL: the administrators are left as they are.';
  const { created } = await bootstrapAdministrator(adminEmail, now);
  return created ? 'The address in ADMIN_EMAIL is administrator.' : 'There is an administrator already.';
}

const inWords: Record<DemoRole, string> = {
  lead: 'project lead',
  administrator: 'administrator',
  facilitator: 'facilitator',
  citizenService: 'employee in Borgerservice',
  library: 'employee at the library',
  localActors: 'local actor',
};

/** Lays the programme unless somebody is in the database already. */
async function sowOnce(now: Date): Promise<void> {
  const sow = async (client: unknown) => {
    const tx = client as Transaction;
    // The second of two that start at once waits for the first, however slow the machine.
    await tx.$executeRaw`SET LOCAL lock_timeout = '120s'`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('uge13 demo'))`;
    if ((await tx.employee.count()) === 0) await sowProgramme(tx, placeInComingWeek(now));
  };
  await database().$transaction(sow, { maxWait: 10_000, timeout: 180_000 });
}

prepare(new Date())
  .then((line) => console.log(line))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(disconnect);
