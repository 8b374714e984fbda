import { z } from 'zod';
import { id, paragraphs, wholeNumber } from '../platform/text';
import { briefItemKinds } from './types';

export const MOST_LETTERS = 500;

const text = paragraphs(MOST_LETTERS);
const kind = z.enum(briefItemKinds, { error: 'choose' });
const version = wholeNumber(1, 1_000_000_000);

export const addItemSchema = z.object({ kind, text });
export type AddItemInput = z.output<typeof addItemSchema>;

export const changeItemSchema = z.object({ itemId: id, version, kind, text });
export type ChangeItemInput = z.output<typeof changeItemSchema>;

export const itemSchema = z.object({ itemId: id });
export type ItemInput = z.output<typeof itemSchema>;

export const moveItemSchema = z.object({ itemId: id, place: z.enum(['up', 'down'], { error: 'choose' }) });
export type MoveItemInput = z.output<typeof moveItemSchema>;

export const adoptItemsSchema = z.object({});
