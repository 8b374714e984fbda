import { disconnect } from '@/lib/platform/db/client';

/** Runs a bench, lets go of the database, and fails the process when a promise did not hold. */
export function run(bench: () => Promise<void>): void {
  bench()
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    })
    .finally(disconnect);
}
