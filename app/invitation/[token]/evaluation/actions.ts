'use server';

import { redirect } from 'next/navigation';
import { evaluateAsGuest } from '@/lib/evaluations/commands';
import { guestEvaluationSchema } from '@/lib/evaluations/schema';
import { definePublicAction } from '@/lib/platform/public-action';
import { findGuest } from '@/lib/registrations/guests/queries';

/** The guest is who the link says. The page then thanks them, or says what was missing. */
export const evaluateInvitationAction = definePublicAction(async (data) => {
  const token = data.get('token');
  if (typeof token !== 'string') return;
  const guest = await findGuest(token);
  if (!guest) return;
  const read = guestEvaluationSchema.safeParse(Object.fromEntries(data));
  if (!read.success) redirect(`/invitation/${token}/evaluation?missing=1`);
  await evaluateAsGuest(guest, read.data, new Date());
  redirect(`/invitation/${token}/evaluation`);
}, { rate: 'invitation' });
