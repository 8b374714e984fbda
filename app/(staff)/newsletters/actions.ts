'use server';

import { inWords } from '@/components/newsletters/in-words';
import { canWriteNewsletters as allow } from '@/lib/newsletters/access';
import { addBlock, placeBlock, removeBlock, writeBlock } from '@/lib/newsletters/blocks/commands';
import { makeNewsletter, retitle } from '@/lib/newsletters/commands';
import { correctNewsletter, publishNewsletter } from '@/lib/newsletters/publishing/commands';
import {
  addBlockSchema,
  correctSchema,
  makeNewsletterSchema,
  moveBlockSchema,
  publishSchema,
  removeBlockSchema,
  retitleSchema,
  writeBlockSchema,
} from '@/lib/newsletters/schema';
import { defineAction } from '@/lib/platform/action';

const toEditor = ({ id }: { id: string }) => `/newsletters/${id}/edit`;

export const makeNewsletterAction = defineAction({
  name: 'makeNewsletter',
  schema: makeNewsletterSchema,
  allow,
  command: async (actor, input, now) => inWords(await makeNewsletter(actor, input, now)),
  goTo: toEditor,
});

export const retitleNewsletterAction = defineAction({
  name: 'retitle',
  schema: retitleSchema,
  allow,
  command: async (actor, input, now) => inWords(await retitle(actor, input, now)),
  goTo: toEditor,
});

export const addIssueBlockAction = defineAction({
  name: 'addNewsletterBlock',
  schema: addBlockSchema,
  allow,
  command: async (actor, input, now) => inWords(await addBlock(actor, input, now)),
});

export const writeIssueBlockAction = defineAction({
  name: 'writeNewsletterBlock',
  schema: writeBlockSchema,
  allow,
  command: async (actor, input, now) => inWords(await writeBlock(actor, input, now)),
  goTo: ({ id }, { blockId }) => `/newsletters/${id}/edit#block-${blockId}`,
});

export const placeIssueBlockAction = defineAction({
  name: 'placeNewsletterBlock',
  schema: moveBlockSchema,
  allow,
  command: async (actor, input, now) => inWords(await placeBlock(actor, input, now)),
});

export const removeIssueBlockAction = defineAction({
  name: 'removeNewsletterBlock',
  schema: removeBlockSchema,
  allow,
  command: async (actor, input, now) => inWords(await removeBlock(actor, input, now)),
});

export const publishNewsletterAction = defineAction({
  name: 'publishNewsletter',
  schema: publishSchema,
  allow,
  command: async (actor, input, now) => inWords(await publishNewsletter(actor, input, now)),
  goTo: ({ id }) => `/newsletters/${id}`,
});

export const correctNewsletterAction = defineAction({
  name: 'correctNewsletter',
  schema: correctSchema,
  allow,
  command: async (actor, input, now) => inWords(await correctNewsletter(actor, input, now)),
});
