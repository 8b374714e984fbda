'use client';
import { findCprNumbers } from '@/lib/platform/cpr';
import type { FormValues } from '@/lib/platform/form-state';

/** What looks like a CPR number in each field that has one. */
export function findWarnings(values: FormValues): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, [value].flat().flatMap(findCprNumbers)] as const)
      .filter(([, found]) => found.length > 0),
  );
}
