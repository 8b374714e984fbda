'use server';

import { redirect } from 'next/navigation';
import { inWords } from '@/components/registrations/in-words';
import { defineLinkAction } from '@/lib/platform/action';
import { rememberLocale } from '@/lib/platform/auth/session';
import { definePublicAction } from '@/lib/platform/public-action';
import { reviseAnswersAsGuest } from '@/lib/registrations/answers/commands';
import { guestAnswersSchema } from '@/lib/registrations/answers/schema';
import { chooseGuestLocale, chooseGuestMail, enterAsGuest, leaveAsGuest } from '@/lib/registrations/guests/commands';
import { findGuest } from '@/lib/registrations/guests/queries';
import { guestAnswerSchema, guestLinkSchema, guestMailSchema } from '@/lib/registrations/guests/schema';

/** The guest is who the link says. The page then shows where they stand, or what stands in the way. */
export const answerInvitationAction = definePublicAction(async (data) => {
  const link = guestLinkSchema.safeParse({ token: data.get('token') });
  const guest = link.success ? await findGuest(link.data.token) : null;
  if (!guest || !link.success) return;
  const { token } = link.data;
  const read = guestAnswerSchema.safeParse(Object.fromEntries(data));
  if (!read.success) redirect(`/invitation/${token}?unreadable=1`);
  const { answer, diet, access } = read.data;
  const now = new Date();
  if (answer === 'leave') await leaveAsGuest(guest, now);
  else await enterAsGuest(guest, { answer, diet, access }, now);
  redirect(`/invitation/${token}`);
}, { rate: 'invitation' });

export const reviseAnswersAsGuestAction = defineLinkAction({
  name: 'reviseAnswersAsGuest',
  schema: guestAnswersSchema,
  holder: findGuest,
  command: async (guest, input, now) => inWords(await reviseAnswersAsGuest(guest, input, now)),
  goTo: (_, { token }) => `/invitation/${token}`,
});

export const chooseGuestMailAction = defineLinkAction({ name: 'chooseGuestMail', schema: guestMailSchema, holder: findGuest, command: chooseGuestMail });

/** Their mails follow the language they read in. */
export const switchGuestLocaleAction = definePublicAction(async (data) => {
  const locale = await rememberLocale();
  const link = guestLinkSchema.safeParse({ token: data.get('token') });
  const guest = link.success ? await findGuest(link.data.token) : null;
  if (guest) await chooseGuestLocale(guest, locale);
}, { rate: 'invitation' });
