import 'server-only';
import { database, type Reader } from '../platform/db/client';
import type { ProjectView } from './types';

/** The project that work belongs to now, or null before the municipality has one. The database allows only one. */
export async function getCurrentProject(reader: Reader = database()): Promise<ProjectView | null> {
  const row = await reader.project.findFirst({
    where: { current: true },
    select: { id: true, name: true, brief: true, starts: true, ends: true },
  });
  // A `date` column arrives as midnight UTC of the civil day.
  const civil = (date: Date) => date.toISOString().slice(0, 10);
  return row && { ...row, starts: civil(row.starts), ends: civil(row.ends) };
}
