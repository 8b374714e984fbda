import { z } from 'zod';

/** Nothing is asked: all that stands there is marked read. */
export const markNoticesReadSchema = z.object({});
