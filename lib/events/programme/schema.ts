import { z } from 'zod';
import { id, line, optionalLine, wholeNumber } from '../../platform/text';
import { isEmpty, rowsOf } from '../schema';

export const agendaRows = 14;
export const materialRows = 6;

/** What a browser opens and nothing that runs: a link that begins otherwise is refused. */
const webAddress = line(500).refine((text) => text === '' || (/^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text)), { error: 'invalid' });

const item = z.object({ session: wholeNumber(1, 6), minutes: wholeNumber(1, 1440), title: line(150), place: optionalLine(150).optional().default('') });
const material = z.object({ title: line(150), url: webAddress });

export const programmeSchema = z.object({
  eventId: id,
  version: z.coerce.number().int(),
  agenda: z
    .array(rowsOf(item, ({ minutes, title, place }) => [minutes, title, place].every(isEmpty)))
    .max(agendaRows)
    .transform((rows) => rows.flatMap((row) => (row ? [row] : []))),
  materials: z
    .array(rowsOf(material, ({ title, url }) => [title, url].every(isEmpty)))
    .max(materialRows)
    .transform((rows) => rows.flatMap((row) => (row ? [row] : []))),
});
export type ProgrammeInput = z.output<typeof programmeSchema>;
