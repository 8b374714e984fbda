import { z } from 'zod';
import { checkbox, civilDate, clockTime, id, wholeNumber } from '../../platform/text';
import { instantOf } from '../../platform/time';
import { limits, optionalNumber } from '../schema';

/** More units than a municipality lets share a workshop. */
export const quotaRows = 6;

const day = z.union([z.literal(''), civilDate], { error: 'notADate' }).optional().default('');
const time = z.union([z.literal(''), clockTime], { error: 'notATime' }).optional().default('');

type Issue = (path: string, message: string) => void;

/** A day and a time that belong together; null where both are empty. */
function instantFrom(days: string, times: string, names: [string, string], issue: Issue): Date | null {
  if (days === '' && times === '') return null;
  if (days === '') issue(names[0], 'required');
  if (times === '') issue(names[1], 'required');
  const instant = days && times ? instantOf(days, times) : null;
  if (days && times && !instant) issue(names[1], 'missingHour');
  return instant;
}

export const termsSchema = z
  .object({
    eventId: id,
    version: z.coerce.number().int(),
    capacity: optionalNumber(1, limits.capacity),
    quotas: z.array(z.object({ unitId: id, places: optionalNumber(1, limits.capacity) })).max(quotaRows).optional().default([]),
    release: z.enum(['kept', 'dated'], { error: 'choose' }).optional().default('kept'),
    releaseDay: day,
    releaseTime: time,
    minimum: optionalNumber(1, limits.capacity),
    decideDay: day,
    opensDay: day,
    opensTime: time,
    closesDay: day,
    closesTime: time,
    cancelHours: wholeNumber(0, 336),
    needsApproval: checkbox,
    approver: z.enum(['facilitators', 'desk'], { error: 'choose' }).optional().default('facilitators'),
    offerHours: wholeNumber(1, 80),
    approvalHours: wholeNumber(1, 160),
    askDiet: checkbox,
    askAccess: checkbox,
  })
  .transform(({ releaseDay, releaseTime, release, decideDay, opensDay, opensTime, closesDay, closesTime, quotas, ...rest }, context) => {
    const issue: Issue = (path, message) => context.addIssue({ code: 'custom', path: [path], message });
    const quotaReleasesAt = release === 'dated' ? instantFrom(releaseDay, releaseTime, ['releaseDay', 'releaseTime'], issue) : null;
    if (release === 'dated' && releaseDay === '' && releaseTime === '') issue('releaseDay', 'required');
    const signUpOpens = instantFrom(opensDay, opensTime, ['opensDay', 'opensTime'], issue);
    const signUpCloses = instantFrom(closesDay, closesTime, ['closesDay', 'closesTime'], issue);
    if (signUpOpens && closesDay === '' && closesTime === '') issue('closesDay', 'required');
    if (signUpCloses && opensDay === '' && opensTime === '') issue('opensDay', 'required');
    if (signUpOpens && signUpCloses && signUpCloses <= signUpOpens) issue('closesDay', 'endBeforeStart');
    // A number without a day to decide is forgotten; the end of that day is meant.
    if (rest.minimum !== null && decideDay === '') issue('decideDay', 'required');
    const decideBy = rest.minimum !== null && decideDay !== '' ? instantOf(decideDay, '16:00') : null;
    const given = quotas.flatMap(({ unitId, places }) => (places === null ? [] : [{ unitId, places }]));
    return { ...rest, quotas: given, quotaReleasesAt, signUpOpens, signUpCloses, decideBy };
  });
export type TermsInput = z.output<typeof termsSchema>;
