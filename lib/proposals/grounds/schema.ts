import { z } from 'zod';
import { id } from '../../platform/text';

export const groundSchema = z.object({ proposalId: id, findingId: id });
export type GroundInput = z.output<typeof groundSchema>;
