'use server';

import { correctObservation } from '@/lib/corrections/commands';
import { keepObservation } from '@/lib/observations/commands';
import { observationSchema } from '@/lib/observations/schema';
import { defineAction } from '@/lib/platform/action';
import { isAnyone } from '@/lib/platform/auth/access';

export const keepObservationAction = defineAction({
  name: 'keepObservation',
  schema: observationSchema,
  allow: isAnyone,
  command: keepObservation,
  goTo: ({ id }, { later }) => (later ? `/observations?saved=${id}` : `/observations/${id}?done=handedIn`),
});

export const correctObservationAction = defineAction({
  name: 'correctObservation',
  schema: observationSchema,
  allow: isAnyone,
  command: correctObservation,
  goTo: ({ id }) => `/observations/${id}?done=corrected`,
});
