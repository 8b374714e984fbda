import { z } from 'zod';
import { checkbox, civilDate, clockTime, optionalChoice, optionalId, optionalLine, optionalParagraphs, several, wholeNumber } from '../platform/text';
import { instantOf, isCivilDate, isClockTime } from '../platform/time';
import { barriers, comparisons, errands, observerRoles, origins, outcomes, situations } from './types';

/** Most letters in each text. */
export const limits = { facts: 10_000, quote: 2_000, interpretation: 5_000, comparisonText: 2_000, idea: 5_000, answer: 2_000, outsidePlace: 120 };

const words = (max: number) => optionalParagraphs(max).optional().default('');

const idOrNone = optionalId.nullish().transform((value) => value ?? null);
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), z.null(), schema]).optional().transform((value) => value ?? null);

const answer = z.preprocess(
  (given) => (typeof given === 'string' ? [given] : given),
  z.array(optionalParagraphs(limits.answer)).max(50),
);

const fields = z.object({
  /** Set by "save and go on later", and by everything that saves while typing: then nothing is required. */
  later: checkbox,
  /** Whom the form was made for. On a shared phone somebody else may have signed in since. */
  writerId: idOrNone,
  clientKey: z.uuid({ error: 'invalid' }),
  version: wholeNumber(0, 1_000_000_000).optional().default(0),
  origin: z.enum(origins),
  visitId: idOrNone,
  eventId: idOrNone,
  unitId: idOrNone,
  siteId: idOrNone,
  outsidePlace: optionalLine(limits.outsidePlace).optional().default(''),
  day: orNull(civilDate),
  time: orNull(clockTime),
  role: optionalChoice(observerRoles),
  situation: optionalChoice(situations),
  facts: words(limits.facts),
  quote: words(limits.quote),
  interpretation: words(limits.interpretation),
  errands: several(errands),
  barriers: several(barriers),
  outcome: optionalChoice(outcomes),
  comparison: optionalChoice(comparisons),
  comparisonText: words(limits.comparisonText),
  idea: words(limits.idea),
  significance: orNull(wholeNumber(1, 5)),
  /** By question id; one text, or the chosen options. */
  answers: z
    .record(z.uuid({ error: 'invalid' }), answer)
    .optional()
    .transform((answers) => answers ?? {}),
});
export type ObservationInput = z.output<typeof fields>;

/** The one schema of the form, its actions and the saving while typing. */
export const observationSchema = fields.superRefine((input, context) => {
  const wrong = (name: keyof ObservationInput, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message });
  if (isMissingHour(input)) wrong('time', 'missingHour');
  if (input.origin === 'visit' && !input.visitId) wrong('visitId', 'choose');
  if (input.origin === 'event' && !input.eventId) wrong('eventId', 'choose');
  if (input.later) return;
  if (input.facts === '') wrong('facts', 'required');
  if (!input.day) wrong('day', 'required');
  if (!input.time) wrong('time', 'required');
  if (!input.role) wrong('role', 'choose');
  // On a visit they come from the visit, and a workshop may be held outside the municipality's houses.
  if (input.origin === 'everyday' && !input.unitId) wrong('unitId', 'choose');
  if (input.origin === 'everyday' && !input.siteId) wrong('siteId', 'choose');
  if (input.origin === 'outside' && input.outsidePlace === '') wrong('outsidePlace', 'required');
});

function isMissingHour({ day, time }: Pick<ObservationInput, 'day' | 'time'>): boolean {
  return Boolean(day && time && isCivilDate(day) && isClockTime(time) && !instantOf(day, time));
}
