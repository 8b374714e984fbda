import { z } from 'zod';
import { id, line } from '../platform/text';

/** What stands after the page in its address; only what such an address can hold. */
const query = z.string().max(2_000).regex(/^(\?[A-Za-z0-9=&%+._~*-]*)?$/, { error: 'invalid' });

export const saveViewSchema = z.object({ name: line(80), query });
export type SaveViewInput = z.output<typeof saveViewSchema>;

export const removeViewSchema = z.object({ viewId: id });
export type RemoveViewInput = z.output<typeof removeViewSchema>;
