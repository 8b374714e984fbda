'use server';

import { attendanceInWords } from '@/components/attendance/in-words';
import { inWords, signUpInWords } from '@/components/visits/in-words';
import { markAttendance } from '@/lib/attendance/commands';
import { attendanceSchema } from '@/lib/attendance/schema';
import { defineAction } from '@/lib/platform/action';
import { isAnyone } from '@/lib/platform/auth/access';
import { canPlaceVisitors } from '@/lib/visits/access';
import { cancelVisit } from '@/lib/visits/cancel/commands';
import { cancelSchema } from '@/lib/visits/cancel/schema';
import { joinWaitingList, signUp } from '@/lib/visits/commands';
import { placeVisitor } from '@/lib/visits/place/commands';
import { placeSchema } from '@/lib/visits/place/schema';
import { enterSchema } from '@/lib/visits/schema';

const toReceipt = ({ visitId }: { visitId: string }) => `/visits/receipt/${visitId}`;

/** A seat, or a place in the queue where the button says so. */
export const signUpAction = defineAction({
  name: 'signUp',
  schema: enterSchema,
  allow: isAnyone,
  command: async (actor, input, now) =>
    signUpInWords(
      'waitFor' in input ? await joinWaitingList(actor, { openingId: input.waitFor }, now) : await signUp(actor, input, now),
    ),
  goTo: toReceipt,
});

// Whose visit it is, the command decides: one's own, or anybody's for the lead.
export const cancelVisitAction = defineAction({
  name: 'cancelVisit',
  schema: cancelSchema,
  allow: isAnyone,
  command: async (actor, input, now) => inWords(await cancelVisit(actor, input, now)),
  goTo: toReceipt,
});

export const placeVisitorAction = defineAction({
  name: 'placeVisitor',
  schema: placeSchema,
  allow: canPlaceVisitors,
  command: async (actor, input, now) => signUpInWords(await placeVisitor(actor, input, now)),
  goTo: toReceipt,
});

export const markAttendanceAction = defineAction({
  name: 'markAttendance',
  schema: attendanceSchema,
  allow: isAnyone,
  command: async (actor, input, now) => attendanceInWords(await markAttendance(actor, input, now)),
});
