'use server';

import { canSeeImports } from '@/lib/imports/access';
import { confirmImport, dropImport, recheckImport, takeAnyway } from '@/lib/imports/commands';
import { anywaySchema, confirmSchema, importSchema } from '@/lib/imports/schema';
import { defineAction } from '@/lib/platform/action';

// Which kinds of file somebody may bring is the commands' to decide: it depends on the file.
export const confirmImportAction = defineAction({
  name: 'confirmImport',
  schema: confirmSchema,
  allow: canSeeImports,
  command: confirmImport,
  goTo: ({ id }) => `/admin/imports/${id}`,
});

export const recheckImportAction = defineAction({
  name: 'recheckImport',
  schema: importSchema,
  allow: canSeeImports,
  command: recheckImport,
  goTo: ({ id }) => `/admin/imports/${id}?done=rechecked`,
});

export const dropImportAction = defineAction({
  name: 'dropImport',
  schema: importSchema,
  allow: canSeeImports,
  command: dropImport,
  goTo: () => '/admin/imports?done=dropped',
});

export const takeAnywayAction = defineAction({
  name: 'takeAnyway',
  schema: anywaySchema,
  allow: canSeeImports,
  command: takeAnyway,
  goTo: ({ id }) => `/admin/imports/${id}`,
});
