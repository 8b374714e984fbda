'use server';

import { reviseOpening } from '@/lib/opening-changes/commands';
import { callOffOpening } from '@/lib/opening-changes/call-off/commands';
import { callOffSchema, reviseSchema } from '@/lib/opening-changes/schema';
import { copyOpening, offerOpenings } from '@/lib/openings/commands';
import { copySchema, offerSchema } from '@/lib/openings/schema';
import { defineAction } from '@/lib/platform/action';
import { isAnyone } from '@/lib/platform/auth/access';

const toOpening = ({ openingId }: { openingId: string }) => `/hosting/${openingId}`;

// Everybody may host; whose opening it is and whether they may, the commands decide.
export const offerOpeningsAction = defineAction({
  name: 'offerOpenings',
  schema: offerSchema,
  allow: isAnyone,
  command: offerOpenings,
  // Where the openings just offered can be seen: among one's own, or in the round when they are somebody else's.
  goTo: ({ roundId, own }) => (own ? '/hosting' : `/rounds/${roundId}`),
});

export const copyOpeningAction = defineAction({
  name: 'copyOpening',
  schema: copySchema,
  allow: isAnyone,
  command: copyOpening,
  goTo: ({ roundId, own }) => (own ? '/hosting' : `/rounds/${roundId}`),
});

export const reviseOpeningAction = defineAction({
  name: 'reviseOpening',
  schema: reviseSchema,
  allow: isAnyone,
  command: reviseOpening,
  goTo: toOpening,
});

export const callOffOpeningAction = defineAction({
  name: 'callOffOpening',
  schema: callOffSchema,
  allow: isAnyone,
  command: callOffOpening,
  goTo: toOpening,
});
