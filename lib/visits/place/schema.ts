import { z } from 'zod';
import { checkbox, id, paragraphs } from '../../platform/text';

/** The lead signs somebody up; the reason is logged, and so is a desk that is let under its minimum. */
export const placeSchema = z.object({
  openingId: id,
  employeeId: id,
  reason: paragraphs(500),
  overrideDesk: checkbox,
});
export type PlaceInput = z.output<typeof placeSchema>;
