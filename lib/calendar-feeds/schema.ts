import { z } from 'zod';

/** Nothing is asked: everybody has one feed. */
export const renewFeedSchema = z.object({});
