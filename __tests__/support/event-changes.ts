import { callOffEvent } from '@/lib/event-changes/call-off/commands';
import { reviseEvent } from '@/lib/event-changes/commands';
import { getEvent } from '@/lib/events/queries';
import type { Actor } from '@/lib/platform/auth/types';

/** Changes an event, and confirms what it asks; answers whom it named first. */
export async function reviseConfirmed(actor: Actor, eventId: string, change: Partial<Parameters<typeof reviseEvent>[1]>, now: Date): Promise<string[]> {
  const { version, kind, title, purpose, prepare, siteId, place, sessions, facilitators } = (await getEvent(eventId))!;
  const input = { eventId, version, kind, title, purpose, prepare, siteId, place, sessions, facilitators: facilitators.map(({ id }) => id), ...change };
  const asked = await reviseEvent(actor, input, now);
  if (asked.ok) return [];
  if (!asked.preview) throw new Error(JSON.stringify(asked));
  const answer = await reviseEvent(actor, { ...input, confirmed: asked.preview.fingerprint }, now);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return asked.preview.touched.map(({ name }) => name);
}

/** Calls an event off, and confirms the list. */
export async function callOffConfirmed(actor: Actor, eventId: string, now: Date): Promise<void> {
  const { version } = (await getEvent(eventId))!;
  const off = { eventId, version, reason: 'Vandskade' };
  const asked = await callOffEvent(actor, off, now);
  if (asked.ok) return;
  const answer = await callOffEvent(actor, { ...off, confirmed: asked.preview?.fingerprint }, now);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}
