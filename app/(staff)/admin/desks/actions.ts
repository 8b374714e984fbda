'use server';

import { canEditDesks } from '@/lib/desks/access';
import { addDesk, changeDesk, reopenDesk, retireDesk } from '@/lib/desks/commands';
import { addDeskSchema, changeDeskSchema, deskSchema } from '@/lib/desks/schema';
import { defineAction } from '@/lib/platform/action';

export const addDeskAction = defineAction({
  name: 'addDesk',
  schema: addDeskSchema,
  allow: canEditDesks,
  command: addDesk,
  goTo: () => '/admin/desks?done=added',
});

export const changeDeskAction = defineAction({
  name: 'changeDesk',
  schema: changeDeskSchema,
  allow: canEditDesks,
  command: changeDesk,
  goTo: ({ id }) => `/admin/desks/${id}?done=saved`,
});

export const retireDeskAction = defineAction({
  name: 'retireDesk',
  schema: deskSchema,
  allow: canEditDesks,
  command: retireDesk,
  goTo: () => '/admin/desks?retired=1&done=retired',
});

export const reopenDeskAction = defineAction({
  name: 'reopenDesk',
  schema: deskSchema,
  allow: canEditDesks,
  command: reopenDesk,
  goTo: ({ id }) => `/admin/desks/${id}?done=reopened`,
});
