'use server';

import { outputsInWords } from '@/components/outputs/in-words';
import { closeBoard } from '@/lib/outputs/closing/commands';
import { capture, captureList, withdraw, type Written } from '@/lib/outputs/commands';
import { giveDots } from '@/lib/outputs/dots/commands';
import { arrange, renameHeading, setDots } from '@/lib/outputs/headings/commands';
import { arrangeSchema, captureListSchema, captureSchema, closeSchema, giveDotsSchema, renameHeadingSchema, setDotsSchema, withdrawSchema } from '@/lib/outputs/schema';
import { defineAction } from '@/lib/platform/action';
import { isAnyone } from '@/lib/platform/auth/access';
import { mayRunEvents } from '@/lib/registrations/access';

type Kept = Extract<Written, { ok: true }>['value'];
const toBoard = ({ eventId }: { eventId: string }) => `/events/${eventId}/outputs`;
/** Back to an empty form with the same kind chosen, and how many were written. */
const toForm = ({ eventId, count, kind }: Kept) => `/events/${eventId}/outputs?kind=${kind}&added=${count}#capture`;
const toArranging = ({ eventId }: { eventId: string }) => `/events/${eventId}/outputs?arrange=1#run`;

// Who takes part in which event is the command's to know.
export const captureOutputAction = defineAction({
  name: 'captureOutput',
  schema: captureSchema,
  allow: isAnyone,
  command: async (actor, input, now) => outputsInWords(await capture(actor, input, now)),
  goTo: toForm,
});
export const captureListAction = defineAction({
  name: 'captureList',
  schema: captureListSchema,
  allow: isAnyone,
  command: async (actor, input, now) => outputsInWords(await captureList(actor, input, now)),
  goTo: toForm,
});
export const withdrawOutputAction = defineAction({
  name: 'withdrawOutput',
  schema: withdrawSchema,
  allow: isAnyone,
  command: async (actor, input, now) => outputsInWords(await withdraw(actor, input, now)),
  goTo: toBoard,
});
export const giveDotsAction = defineAction({
  name: 'giveDots',
  schema: giveDotsSchema,
  allow: isAnyone,
  command: async (actor, input) => outputsInWords(await giveDots(actor, input)),
  goTo: toBoard,
});
export const arrangeOutputsAction = defineAction({
  name: 'arrangeOutputs',
  schema: arrangeSchema,
  allow: mayRunEvents,
  command: async (actor, input) => outputsInWords(await arrange(actor, input)),
  goTo: toArranging,
});
export const renameHeadingAction = defineAction({
  name: 'renameHeading',
  schema: renameHeadingSchema,
  allow: mayRunEvents,
  command: async (actor, input) => outputsInWords(await renameHeading(actor, input)),
  goTo: toArranging,
});
export const setDotsAction = defineAction({
  name: 'setDots',
  schema: setDotsSchema,
  allow: mayRunEvents,
  command: async (actor, input) => outputsInWords(await setDots(actor, input)),
  goTo: toBoard,
});
export const closeOutputsAction = defineAction({
  name: 'closeOutputs',
  schema: closeSchema,
  allow: mayRunEvents,
  command: async (actor, input, now) => outputsInWords(await closeBoard(actor, input, now)),
  goTo: toBoard,
});
