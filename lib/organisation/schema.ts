import { z } from 'zod';
import { encodeIssue } from '../platform/issues';
import { checkbox, id, line, optionalLine, wholeNumber } from '../platform/text';
import { unitKinds } from './types';

/** The version that the form was opened on. */
const version = wholeNumber(1, 1_000_000);

const unitFields = { name: line(80), kind: z.enum(unitKinds, { error: 'choose' }) };
export const addUnitSchema = z.object(unitFields);
export const changeUnitSchema = z.object({ unitId: id, version, ...unitFields });

const siteFields = { name: line(80), address: optionalLine(160) };
export const addSiteSchema = z.object(siteFields);
export const changeSiteSchema = z.object({ siteId: id, version, ...siteFields });

export const mostTravelMinutes = 600;

/** Minutes as typed; empty means that no time is known between the two sites. */
const travelMinutes = z
  .string()
  .trim()
  .refine((value) => value === '' || /^\d{1,9}$/.test(value), { error: 'notANumber' })
  .transform((value) => (value === '' ? null : Number(value)))
  .refine((value) => value === null || value <= mostTravelMinutes, {
    error: encodeIssue('tooLarge', { max: mostTravelMinutes }),
  });

export const changeTravelSchema = z.object({
  siteId: id,
  /** Of the ways from the site. */
  version,
  /** Write the same minutes for the way back. */
  bothWays: checkbox,
  rows: z
    .array(z.object({ toId: id, minutes: travelMinutes, means: optionalLine(60) }))
    .max(200)
    .default([]),
});

export type AddUnitInput = z.output<typeof addUnitSchema>;
export type ChangeUnitInput = z.output<typeof changeUnitSchema>;
export type AddSiteInput = z.output<typeof addSiteSchema>;
export type ChangeSiteInput = z.output<typeof changeSiteSchema>;
export type ChangeTravelInput = z.output<typeof changeTravelSchema>;
