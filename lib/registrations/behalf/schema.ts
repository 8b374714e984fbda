import { z } from 'zod';
import { checkbox, id, paragraphs } from '../../platform/text';

/** Somebody is signed up by others; the reason is logged, and so is a desk that is let under its minimum. */
export const behalfSchema = z.object({ eventId: id, employeeId: id, reason: paragraphs(500), overrideDesk: checkbox });
export type BehalfInput = z.output<typeof behalfSchema>;
