'use server';

import { inWords } from '@/components/wishes/in-words';
import { defineAction } from '@/lib/platform/action';
import { isAnyone } from '@/lib/platform/auth/access';
import { canSeeAllWishes } from '@/lib/wishes/access';
import { saveWishes, withdrawWishes } from '@/lib/wishes/commands';
import { remindToWish } from '@/lib/wishes/reminders/commands';
import { wishesLink } from '@/lib/wishes/rules';
import { remindSchema, wishSchema, withdrawSchema } from '@/lib/wishes/schema';

export const saveWishesAction = defineAction({
  name: 'saveWishes',
  schema: wishSchema,
  allow: isAnyone,
  command: async (actor, input, now) => inWords(await saveWishes(actor, input, now)),
  goTo: ({ roundId }) => `${wishesLink(roundId)}&done=saved`,
});

export const withdrawWishesAction = defineAction({
  name: 'withdrawWishes',
  schema: withdrawSchema,
  allow: isAnyone,
  command: async (actor, input, now) => inWords(await withdrawWishes(actor, input, now)),
  goTo: ({ roundId }) => `${wishesLink(roundId)}&done=withdrawn`,
});

export const remindToWishAction = defineAction({
  name: 'remindToWish',
  schema: remindSchema,
  allow: canSeeAllWishes,
  command: async (actor, input, now) => inWords(await remindToWish(actor, input, now)),
});
