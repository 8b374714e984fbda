import { z } from 'zod';
import { id } from '../../platform/text';

export const editorSchema = z.object({ proposalId: id, employeeId: id });
export type EditorInput = z.output<typeof editorSchema>;
