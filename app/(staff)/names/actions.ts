'use server';

import { inWords } from '@/components/names/in-words';
import { canRunNames, canTakePart } from '@/lib/names/access';
import { commentOnName, setVoice, suggestName } from '@/lib/names/commands';
import { closePoll, openPoll } from '@/lib/names/polls/commands';
import { closePollSchema, commentSchema, hideCommentSchema, hideNameSchema, mergeSchema, openPollSchema, suggestSchema, voiceSchema } from '@/lib/names/schema';
import { hideName, hideNameComment, mergeNames } from '@/lib/names/tidying/commands';
import { defineAction } from '@/lib/platform/action';

export const suggestNameAction = defineAction({
  name: 'suggestName',
  schema: suggestSchema,
  allow: canTakePart,
  command: async (actor, input, now) => inWords(await suggestName(actor, input, now)),
  goTo: ({ id }) => `/names?done=${id}`,
});

export const setVoiceAction = defineAction({
  name: 'setVoice',
  schema: voiceSchema,
  allow: canTakePart,
  command: async (actor, input, now) => inWords(await setVoice(actor, input, now)),
});

export const commentOnNameAction = defineAction({
  name: 'commentOnName',
  schema: commentSchema,
  allow: canTakePart,
  command: async (actor, input, now) => inWords(await commentOnName(actor, input, now)),
});

export const openPollAction = defineAction({
  name: 'openPoll',
  schema: openPollSchema,
  allow: canRunNames,
  command: async (actor, input, now) => inWords(await openPoll(actor, input, now)),
  goTo: () => '/names/settings?done=saved',
});

export const closePollAction = defineAction({
  name: 'closePoll',
  schema: closePollSchema,
  allow: canRunNames,
  command: async (actor, input, now) => inWords(await closePoll(actor, input, now)),
});

export const mergeNamesAction = defineAction({
  name: 'mergeNames',
  schema: mergeSchema,
  allow: canRunNames,
  command: async (actor, input, now) => inWords(await mergeNames(actor, input, now)),
  goTo: ({ id }) => `/names/${id}`,
});

export const hideNameAction = defineAction({
  name: 'hideName',
  schema: hideNameSchema,
  allow: canRunNames,
  command: async (actor, input, now) => inWords(await hideName(actor, input, now)),
});

export const hideNameCommentAction = defineAction({
  name: 'hideNameComment',
  schema: hideCommentSchema,
  allow: canRunNames,
  command: async (actor, input, now) => inWords(await hideNameComment(actor, input, now)),
});
