'use server';

import { offerInWords } from '@/components/seat-offers/in-words';
import { defineAction } from '@/lib/platform/action';
import { isAnyone } from '@/lib/platform/auth/access';
import { acceptOffer, declineOffer } from '@/lib/seat-offers/commands';
import { answerSchema } from '@/lib/seat-offers/schema';

// Whose offer it is, the command decides.
export const acceptOfferAction = defineAction({
  name: 'acceptOffer',
  schema: answerSchema,
  allow: isAnyone,
  command: async (actor, input, now) => offerInWords(await acceptOffer(actor, input, now)),
  goTo: ({ visitId }) => `/visits/receipt/${visitId}`,
});

export const declineOfferAction = defineAction({
  name: 'declineOffer',
  schema: answerSchema,
  allow: isAnyone,
  command: async (actor, input, now) => offerInWords(await declineOffer(actor, input, now)),
});
