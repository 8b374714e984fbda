'use server';

import { defineAction } from '@/lib/platform/action';
import { canSteerRounds } from '@/lib/rounds/access';
import { changeRound, closeRound, makeRound, publishRound } from '@/lib/rounds/commands';
import { changeRoundSchema, roundIdSchema, roundSchema } from '@/lib/rounds/schema';

const goTo = ({ roundId }: { roundId: string }) => `/rounds/${roundId}`;

export const makeRoundAction = defineAction({
  name: 'makeRound',
  schema: roundSchema,
  allow: canSteerRounds,
  command: makeRound,
  goTo,
});

export const changeRoundAction = defineAction({
  name: 'changeRound',
  schema: changeRoundSchema,
  allow: canSteerRounds,
  command: changeRound,
  goTo,
});

export const publishRoundAction = defineAction({
  name: 'publishRound',
  schema: roundIdSchema,
  allow: canSteerRounds,
  command: publishRound,
  goTo,
});

export const closeRoundAction = defineAction({
  name: 'closeRound',
  schema: roundIdSchema,
  allow: canSteerRounds,
  command: closeRound,
  goTo,
});
