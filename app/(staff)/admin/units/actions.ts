'use server';

import { canEditOrganisation } from '@/lib/organisation/access';
import { addUnit, changeUnit } from '@/lib/organisation/commands';
import { addUnitSchema, changeUnitSchema } from '@/lib/organisation/schema';
import { defineAction } from '@/lib/platform/action';

export const addUnitAction = defineAction({
  name: 'addUnit',
  schema: addUnitSchema,
  allow: canEditOrganisation,
  command: addUnit,
  goTo: () => '/admin/units?done=added',
});

export const changeUnitAction = defineAction({
  name: 'changeUnit',
  schema: changeUnitSchema,
  allow: canEditOrganisation,
  command: changeUnit,
  goTo: () => '/admin/units?done=saved',
});
