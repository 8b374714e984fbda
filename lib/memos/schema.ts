import { z } from 'zod';
import { id, paragraphs } from '../platform/text';

export const addMemoSchema = z.object({ about: z.enum(['passage', 'theme', 'finding']), aboutId: id, text: paragraphs(4_000) });
export type AddMemoInput = z.output<typeof addMemoSchema>;

export const removeMemoSchema = z.object({ memoId: id });
export type RemoveMemoInput = z.output<typeof removeMemoSchema>;
