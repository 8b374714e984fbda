import { z } from 'zod';
import { id } from '../../platform/text';

export const runAgainSchema = z.object({ jobId: id });
export type RunAgainInput = z.output<typeof runAgainSchema>;
