import { z } from 'zod';
import { email } from '../platform/text';

export const askForLinkSchema = z.object({ email });
