import { z } from 'zod';
import { limits, readTimes, sharedFields, timeFields } from '../openings/schema';
import { id, paragraphs, wholeNumber } from '../platform/text';

/** The fingerprint of the preview that the actor has seen; missing at the first post. */
const confirmed = z.string().max(64).optional();
const which = { openingId: id, version: wholeNumber(1, 1_000_000), confirmed };

export const mostReason = 500;

export const reviseSchema = z
  .object({ ...which, hostId: id, ...sharedFields, ...timeFields, seats: wholeNumber(1, limits.seats) })
  .transform(({ day, from, to, ...rest }, context) => {
    const times = readTimes({ day, from, to }, (path, message) =>
      context.addIssue({ code: 'custom', path: [path], message }),
    );
    return times ? { ...rest, ...times } : z.NEVER;
  });

export const callOffSchema = z.object({ ...which, reason: paragraphs(mostReason) });

export type ReviseInput = z.output<typeof reviseSchema>;
export type CallOffInput = z.output<typeof callOffSchema>;
