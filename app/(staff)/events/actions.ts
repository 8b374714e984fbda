'use server';

import { entryInWords, inWords } from '@/components/registrations/in-words';
import { callOffEvent } from '@/lib/event-changes/call-off/commands';
import { reviseEvent } from '@/lib/event-changes/commands';
import { reviseProgramme } from '@/lib/event-changes/programme/commands';
import { publishEvent } from '@/lib/event-changes/publish/commands';
import { reviseTerms } from '@/lib/event-changes/terms/commands';
import { canMakeEvents, mayChangeEvents } from '@/lib/events/access';
import { makeEvent } from '@/lib/events/commands';
import { programmeSchema } from '@/lib/events/programme/schema';
import { callOffSchema, makeEventSchema, publishSchema, reviseEventSchema } from '@/lib/events/schema';
import { termsSchema } from '@/lib/events/terms/schema';
import { defineAction } from '@/lib/platform/action';
import { isAnyone } from '@/lib/platform/auth/access';
import { mayRunEvents } from '@/lib/registrations/access';
import { reviseAnswers } from '@/lib/registrations/answers/commands';
import { answersSchema } from '@/lib/registrations/answers/schema';
import { decideApproval } from '@/lib/registrations/approvals/commands';
import { approvalSchema } from '@/lib/registrations/approvals/schema';
import { signUpOnBehalf } from '@/lib/registrations/behalf/commands';
import { behalfSchema } from '@/lib/registrations/behalf/schema';
import { cancelRegistration } from '@/lib/registrations/cancel/commands';
import { cancelSchema } from '@/lib/registrations/cancel/schema';
import { joinWaitingList, signUp } from '@/lib/registrations/commands';
import { inviteGuest, revokeInvitation } from '@/lib/registrations/guests/commands';
import { inviteSchema, revokeSchema } from '@/lib/registrations/guests/schema';
import { enterSchema } from '@/lib/registrations/schema';

const toEvent = ({ eventId }: { eventId: string }) => `/events/${eventId}`;
const toParticipants = ({ eventId }: { eventId: string }) => `/events/${eventId}/participants`;

/** A place, an offered place, or the waiting list where the button says so. */
export const signUpForEventAction = defineAction({
  name: 'signUpForEvent',
  schema: enterSchema,
  allow: isAnyone,
  command: async (actor, input, now) => {
    if (!('waitFor' in input)) return entryInWords(await signUp(actor, input, now));
    const { waitFor, ...answers } = input;
    return entryInWords(await joinWaitingList(actor, { eventId: waitFor, ...answers }, now));
  },
  goTo: toEvent,
});

// One's own, or anybody's for those who run the event: the command decides.
export const cancelRegistrationAction = defineAction({
  name: 'cancelRegistration',
  schema: cancelSchema,
  allow: isAnyone,
  command: async (actor, input, now) => inWords(await cancelRegistration(actor, input, now)),
  goTo: toEvent,
});

// One's own: the command decides.
export const reviseAnswersAction = defineAction({
  name: 'reviseAnswers',
  schema: answersSchema,
  allow: isAnyone,
  command: async (actor, input, now) => inWords(await reviseAnswers(actor, input, now)),
  goTo: toEvent,
});

export const endRegistrationAction = defineAction({
  name: 'endRegistration',
  schema: cancelSchema,
  allow: mayRunEvents,
  command: async (actor, input, now) => inWords(await cancelRegistration(actor, input, now)),
  goTo: toParticipants,
});

export const decideApprovalAction = defineAction({
  name: 'decideApproval',
  schema: approvalSchema,
  allow: mayRunEvents,
  command: async (actor, input, now) => inWords(await decideApproval(actor, input, now)),
  goTo: toParticipants,
});

export const signUpOnBehalfAction = defineAction({
  name: 'signUpOnBehalf',
  schema: behalfSchema,
  allow: mayRunEvents,
  command: async (actor, input, now) => entryInWords(await signUpOnBehalf(actor, input, now)),
  goTo: toParticipants,
});

export const inviteGuestAction = defineAction({
  name: 'inviteGuest',
  schema: inviteSchema,
  allow: mayRunEvents,
  command: async (actor, input, now) => inWords(await inviteGuest(actor, input, now)),
  goTo: toParticipants,
});

export const revokeInvitationAction = defineAction({
  name: 'revokeInvitation',
  schema: revokeSchema,
  allow: mayRunEvents,
  command: async (actor, input, now) => inWords(await revokeInvitation(actor, input, now)),
  goTo: toParticipants,
});

export const makeEventAction = defineAction({ name: 'makeEvent', schema: makeEventSchema, allow: canMakeEvents, command: makeEvent, goTo: toEvent });
export const reviseEventAction = defineAction({ name: 'reviseEvent', schema: reviseEventSchema, allow: mayChangeEvents, command: reviseEvent, goTo: toEvent });
export const reviseTermsAction = defineAction({
  name: 'reviseTerms',
  schema: termsSchema,
  allow: mayChangeEvents,
  command: async (actor, input, now) => reviseTerms(actor, input, now),
  goTo: toEvent,
});
export const reviseProgrammeAction = defineAction({ name: 'reviseProgramme', schema: programmeSchema, allow: mayChangeEvents, command: reviseProgramme, goTo: toEvent });
export const publishEventAction = defineAction({ name: 'publishEvent', schema: publishSchema, allow: mayChangeEvents, command: publishEvent, goTo: toEvent });
export const callOffEventAction = defineAction({ name: 'callOffEvent', schema: callOffSchema, allow: mayChangeEvents, command: callOffEvent, goTo: toEvent });
