import type { Origin } from '@/lib/observations/types';

/** Where one writes about the same; the other way round than `readOriginRef` in lib/observation-origins. */
export function newHref({ origin, visitId, eventId }: { origin: Origin; visitId: string | null; eventId: string | null }): string {
  const id = visitId ?? eventId;
  if (id) return `/observations/new?${origin}=${id}`;
  return origin === 'outside' ? '/observations/new?outside=1' : '/observations/new';
}
