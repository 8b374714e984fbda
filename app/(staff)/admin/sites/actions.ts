'use server';

import { canEditOrganisation } from '@/lib/organisation/access';
import { addSite, changeSite } from '@/lib/organisation/commands';
import { addSiteSchema, changeSiteSchema, changeTravelSchema } from '@/lib/organisation/schema';
import { changeTravel } from '@/lib/organisation/travel/commands';
import { defineAction } from '@/lib/platform/action';

// A new site goes on to its own page, where the travel times are written.
export const addSiteAction = defineAction({
  name: 'addSite',
  schema: addSiteSchema,
  allow: canEditOrganisation,
  command: addSite,
  goTo: ({ id }) => `/admin/sites/${id}?done=added`,
});

export const changeSiteAction = defineAction({
  name: 'changeSite',
  schema: changeSiteSchema,
  allow: canEditOrganisation,
  command: changeSite,
  goTo: () => '/admin/sites?done=saved',
});

export const changeTravelAction = defineAction({
  name: 'changeTravel',
  schema: changeTravelSchema,
  allow: canEditOrganisation,
  command: changeTravel,
  goTo: () => '/admin/sites?done=saved',
});
