import { z } from 'zod';
import { id } from '../../platform/text';

/** A round's file as text: pasted, or read by the browser from a file that was chosen. */
export const fileSchema = z.object({ roundId: id, file: z.string().min(1, { error: 'required' }).max(8_000_000) });
export type FileInput = z.output<typeof fileSchema>;
