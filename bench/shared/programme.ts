import { database, type Transaction } from '@/lib/platform/db/client';
import { placeInComingWeek } from '@/prisma/seed/placement';
import { sowProgramme } from '@/prisma/seed/programme';
import type { Sown } from '@/prisma/seed/sown';

/** The demo programme in this bench's empty database. */
export function sow(now: Date): Promise<Sown> {
  const work = (tx: unknown) => sowProgramme(tx as Transaction, placeInComingWeek(now));
  return database().$transaction(work, { timeout: 60_000 });
}
