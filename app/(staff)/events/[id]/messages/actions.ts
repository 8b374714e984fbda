'use server';

import { sendMessage } from '@/lib/event-messages/commands';
import { messageSchema } from '@/lib/event-messages/schema';
import { defineAction } from '@/lib/platform/action';
import { mayRunEvents } from '@/lib/registrations/access';

export const sendMessageAction = defineAction({
  name: 'sendMessage',
  schema: messageSchema,
  allow: mayRunEvents,
  command: sendMessage,
  goTo: ({ eventId, recipients }) => `/events/${eventId}/messages?sent=${recipients}`,
});
