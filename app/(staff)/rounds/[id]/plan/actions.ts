'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { planInWords, type Worded } from '@/components/plans/in-words';
import { makeWords } from '@/components/plans/words';
import { defineAction } from '@/lib/platform/action';
import type { Result } from '@/lib/platform/result';
import { canPlan } from '@/lib/plans/access';
import { getRoundAsInput } from '@/lib/plans/input/queries';
import { explainOne } from '@/lib/plans/explaining/commands';
import { moveByHand } from '@/lib/plans/moves/commands';
import { moveSchema } from '@/lib/plans/moves/schema';
import { removePair, settlePair } from '@/lib/plans/pairs/commands';
import { publishPlan } from '@/lib/plans/publishing/commands';
import { getPlan, loadNames } from '@/lib/plans/queries';
import { makePlan, stopPlan } from '@/lib/plans/runs/commands';
import { keepTrialSchema, makePlanSchema, pairSchema, planIdSchema, publishSchema, removePairSchema, trialSchema } from '@/lib/plans/schema';
import { dropTrial, keepTrial, tryRelaxation } from '@/lib/plans/trials/commands';

type Made = { planId: string; roundId: string };
const toPlan = ({ planId, roundId }: Made) => `/rounds/${roundId}/plan?plan=${planId}`;
const toLatest = ({ roundId }: { roundId: string }) => `/rounds/${roundId}/plan`;

export const makePlanAction = defineAction({
  name: 'makePlan',
  schema: makePlanSchema,
  allow: canPlan,
  command: async (actor, input, now) => planInWords(await makePlan(actor, input, now)),
  goTo: toPlan,
});

export const stopPlanAction = defineAction({
  name: 'stopPlan',
  schema: planIdSchema,
  allow: canPlan,
  command: async (actor, input, now) => planInWords(await stopPlan(actor, input, now)),
  goTo: toPlan,
});

export const tryRelaxationAction = defineAction({
  name: 'tryRelaxation',
  schema: trialSchema,
  allow: canPlan,
  command: async (actor, input, now) => planInWords(await tryRelaxation(actor, input, now)),
  goTo: toPlan,
});

// No address to go to: whoever asks stays on the page of the list that they were on.
export const explainOneAction = defineAction({
  name: 'explainOne',
  schema: trialSchema,
  allow: canPlan,
  command: async (actor, input) => planInWords(await explainOne(actor, input)),
});

export const keepTrialAction = defineAction({
  name: 'keepTrial',
  schema: keepTrialSchema,
  allow: canPlan,
  command: async (actor, input, now) => planInWords(await keepTrial(actor, input, now)),
  goTo: toPlan,
});

export const dropTrialAction = defineAction({
  name: 'dropTrial',
  schema: planIdSchema,
  allow: canPlan,
  command: async (actor, input, now) => planInWords(await dropTrial(actor, input, now)),
  goTo: toLatest,
});

export const moveByHandAction = defineAction({
  name: 'moveByHand',
  schema: moveSchema,
  allow: canPlan,
  command: async (actor, input, now) => {
    const answer = await moveByHand(actor, input, now);
    if (answer.ok || answer.violations.length === 0) return planInWords(answer);
    const plan = await getPlan(input.planId);
    const words = makeWords(await getTranslations('plans'), await getLocale(), await loadNames(), plan?.input ?? { openings: [] });
    return planInWords(answer, answer.violations.map(words.violation));
  },
  goTo: (moved: Made) => `${toPlan(moved)}#week`,
});

export const settlePairAction = defineAction({
  name: 'settlePair',
  schema: pairSchema,
  allow: canPlan,
  command: async (actor, input, now): Promise<Result<{ roundId: string }, Worded>> => {
    const answer = await settlePair(actor, input, now);
    if (answer.ok || !answer.violations) return planInWords(answer);
    const round = await getRoundAsInput(input.roundId, now);
    const words = makeWords(await getTranslations('plans'), await getLocale(), await loadNames(), round ?? { openings: [] });
    return planInWords(answer, answer.violations.map(words.violation));
  },
  goTo: ({ roundId }) => `/rounds/${roundId}/plan#pairs`,
});

export const removePairAction = defineAction({
  name: 'removePair',
  schema: removePairSchema,
  allow: canPlan,
  command: async (actor, input, now) => planInWords(await removePair(actor, input, now)),
});

export const publishPlanAction = defineAction({
  name: 'publishPlan',
  schema: publishSchema,
  allow: canPlan,
  command: async (actor, input, now) => planInWords(await publishPlan(actor, input, now)),
  goTo: toPlan,
});
