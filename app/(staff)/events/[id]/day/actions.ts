'use server';

import { dayInWords } from '@/components/event-day/in-words';
import { inWords } from '@/components/registrations/in-words';
import { pressMark } from '@/lib/event-day/attendance/commands';
import { pressSchema } from '@/lib/event-day/attendance/schema';
import { dealGroups, dropDeal, dropWish, lockGroup, moveToGroup, redealGroups, seatMissing, wishForGroups } from '@/lib/event-day/groups/commands';
import { dealSchema, dropWishSchema, groupLockSchema, moveSchema, redealSchema, wishSchema } from '@/lib/event-day/groups/schema';
import { admitEmployee, admitGuest } from '@/lib/event-day/walk-ins/commands';
import { guestWalkInSchema, walkInSchema } from '@/lib/event-day/walk-ins/schema';
import { defineAction } from '@/lib/platform/action';
import { mayRunEvents } from '@/lib/registrations/access';

// Which events somebody runs, each command asks.
const allow = mayRunEvents;
const toDay = ({ eventId }: { eventId: string }) => `/events/${eventId}/day`;
const toGroups = ({ eventId }: { eventId: string }) => `/events/${eventId}/day/groups`;

export const pressMarkAction = defineAction({ name: 'pressMark', schema: pressSchema, allow, command: async (actor, input, now) => dayInWords(await pressMark(actor, input, now)) });

export const admitEmployeeAction = defineAction({
  name: 'admitEmployee',
  schema: walkInSchema,
  allow,
  command: async (actor, input, now) => inWords(await admitEmployee(actor, input, now)),
  goTo: toDay,
});
export const admitGuestAction = defineAction({
  name: 'admitGuest',
  schema: guestWalkInSchema,
  allow,
  command: async (actor, input, now) => inWords(await admitGuest(actor, input, now)),
  goTo: toDay,
});

export const dealGroupsAction = defineAction({ name: 'dealGroups', schema: dealSchema, allow, command: async (actor, input, now) => dayInWords(await dealGroups(actor, input, now)), goTo: toGroups });
export const redealGroupsAction = defineAction({ name: 'redealGroups', schema: redealSchema, allow, command: async (actor, input, now) => dayInWords(await redealGroups(actor, input, now)) });
export const dropDealAction = defineAction({ name: 'dropDeal', schema: redealSchema, allow, command: async (actor, input, now) => dayInWords(await dropDeal(actor, input, now)), goTo: toGroups });
export const seatMissingAction = defineAction({ name: 'seatMissing', schema: redealSchema, allow, command: async (actor, input, now) => dayInWords(await seatMissing(actor, input, now)) });
export const moveToGroupAction = defineAction({ name: 'moveToGroup', schema: moveSchema, allow, command: async (actor, input, now) => dayInWords(await moveToGroup(actor, input, now)) });
export const lockGroupAction = defineAction({ name: 'lockGroup', schema: groupLockSchema, allow, command: async (actor, input, now) => dayInWords(await lockGroup(actor, input, now)) });
export const wishForGroupsAction = defineAction({ name: 'wishForGroups', schema: wishSchema, allow, command: async (actor, input, now) => dayInWords(await wishForGroups(actor, input, now)) });
export const dropWishAction = defineAction({ name: 'dropWish', schema: dropWishSchema, allow, command: async (actor, input, now) => dayInWords(await dropWish(actor, input, now)) });
