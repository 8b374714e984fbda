'use server';

import { outputsInWords } from '@/components/outputs/in-words';
import { capture, captureList, withdraw, type Written } from '@/lib/outputs/commands';
import { giveDots } from '@/lib/outputs/dots/commands';
import { captureListSchema, captureSchema, giveDotsSchema, withdrawSchema } from '@/lib/outputs/schema';
import { defineLinkAction } from '@/lib/platform/action';
import { findGuest } from '@/lib/registrations/guests/queries';
import { linked } from '@/lib/registrations/guests/schema';

type Kept = Extract<Written, { ok: true }>['value'];
type Guest = NonNullable<Awaited<ReturnType<typeof findGuest>>>;
const writer = ({ id: guestId, eventId }: Guest) => ({ guestId, eventId });
const toBoard = (_: unknown, { token }: { token: string }) => `/invitation/${token}/outputs`;
/** Back to an empty form with the same kind chosen, and how many were written. */
const toForm = ({ count, kind }: Kept, { token }: { token: string }) => `/invitation/${token}/outputs?kind=${kind}&added=${count}#capture`;

export const captureAsGuestAction = defineLinkAction({
  name: 'captureAsGuest',
  schema: captureSchema.extend(linked),
  holder: findGuest,
  command: async (guest, input, now) => outputsInWords(await capture(writer(guest), input, now)),
  goTo: toForm,
});
export const captureListAsGuestAction = defineLinkAction({
  name: 'captureListAsGuest',
  schema: captureListSchema.extend(linked),
  holder: findGuest,
  command: async (guest, input, now) => outputsInWords(await captureList(writer(guest), input, now)),
  goTo: toForm,
});
export const withdrawAsGuestAction = defineLinkAction({
  name: 'withdrawAsGuest',
  schema: withdrawSchema.extend(linked),
  holder: findGuest,
  command: async (guest, input, now) => outputsInWords(await withdraw(writer(guest), input, now)),
  goTo: toBoard,
});
export const giveDotsAsGuestAction = defineLinkAction({
  name: 'giveDotsAsGuest',
  schema: giveDotsSchema.extend(linked),
  holder: findGuest,
  command: async (guest, input) => outputsInWords(await giveDots(writer(guest), input)),
  goTo: toBoard,
});
