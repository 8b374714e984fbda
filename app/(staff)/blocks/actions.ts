'use server';

import { defineAction } from '@/lib/platform/action';
import { isAnyone } from '@/lib/platform/auth/access';
import { addBlock, removeBlock } from '@/lib/visits/blocks/commands';
import { blockSchema, removeBlockSchema } from '@/lib/visits/blocks/schema';

export const addBlockAction = defineAction({
  name: 'addBlock',
  schema: blockSchema,
  allow: isAnyone,
  command: addBlock,
  goTo: () => '/blocks',
});

// Only one's own: the command asks whose it is.
export const removeBlockAction = defineAction({
  name: 'removeBlock',
  schema: removeBlockSchema,
  allow: isAnyone,
  command: removeBlock,
  goTo: () => '/blocks',
});
