'use server';

import { defineAction } from '@/lib/platform/action';
import { canEditRosters } from '@/lib/rosters/access';
import { addShift, changeShift, removeShift } from '@/lib/rosters/commands';
import { addShiftSchema, changeShiftSchema, removeShiftSchema } from '@/lib/rosters/schema';

export const addShiftAction = defineAction({
  name: 'addShift',
  schema: addShiftSchema,
  allow: canEditRosters,
  command: addShift,
  goTo: ({ deskId, date, count }) =>
    `/admin/rosters?desk=${deskId}&day=${date}&done=${count > 1 ? 'shiftsAdded' : 'shiftAdded'}`,
});

export const changeShiftAction = defineAction({
  name: 'changeShift',
  schema: changeShiftSchema,
  allow: canEditRosters,
  command: changeShift,
  goTo: ({ deskId, date }) => `/admin/rosters?desk=${deskId}&day=${date}&done=shiftChanged`,
});

export const removeShiftAction = defineAction({
  name: 'removeShift',
  schema: removeShiftSchema,
  allow: canEditRosters,
  command: removeShift,
  goTo: ({ deskId, date }) => `/admin/rosters?desk=${deskId}&day=${date}&done=shiftRemoved`,
});
