import { z } from 'zod';
import { id, optionalParagraphs } from '../platform/text';
import { attendances } from './types';

/** Whether the visit took place; when it did not, why. */
export const attendanceSchema = z
  .object({
    visitId: id,
    attendance: z.enum(attendances, { error: 'choose' }),
    reason: optionalParagraphs(500).optional().default(''),
  })
  .refine(({ attendance, reason }) => attendance === 'tookPlace' || reason !== '', { path: ['reason'], error: 'required' });
export type AttendanceInput = z.output<typeof attendanceSchema>;
