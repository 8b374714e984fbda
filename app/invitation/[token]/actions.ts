'use server';

import { redirect } from 'next/navigation';
import { definePublicAction } from '@/lib/platform/public-action';
import { enterAsGuest, leaveAsGuest } from '@/lib/registrations/guests/commands';
import { findGuest } from '@/lib/registrations/guests/queries';
import { guestAnswerSchema } from '@/lib/registrations/guests/schema';

/** The guest is who the link says. The page then shows where they stand, or what stands in the way. */
export const answerInvitationAction = definePublicAction(async (data) => {
  const read = guestAnswerSchema.safeParse({ token: data.get('token'), answer: data.get('answer') });
  if (!read.success) return;
  const { token, answer } = read.data;
  const guest = await findGuest(token);
  if (!guest) return;
  const now = new Date();
  if (answer === 'leave') await leaveAsGuest(guest, now);
  else await enterAsGuest(guest, answer, now);
  redirect(`/invitation/${token}`);
});
