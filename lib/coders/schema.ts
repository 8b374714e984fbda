import { z } from 'zod';
import { id } from '../platform/text';

export const coderSchema = z.object({ employeeId: id });
export type CoderInput = z.output<typeof coderSchema>;
