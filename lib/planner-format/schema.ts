import { z } from 'zod';
import { levelNames } from '../planner/types';

const id = z.string().min(1).max(200);
const localTime = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  .describe('Local time in the round’s zone, to the minute: 2027-03-30T09:30');
const interval = { from: localTime, to: localTime.describe('Later than `from`; the minute itself is no longer part of it') };
const placement = z.strictObject({ person: id, opening: id });

const minimum = z.strictObject({ ...interval, people: z.int().min(0).max(100_000) });
const desk = z.strictObject({
  id,
  unit: id,
  site: id,
  minimum: z.array(minimum).default([]).describe('How many must be left at the desk; where nothing is said, none must'),
});
const person = z.strictObject({
  id,
  unit: id,
  site: id.describe('Where they work and set out from'),
  desk: id.optional().describe('The desk they staff during their shifts'),
  shifts: z.array(z.strictObject(interval)).default([]),
  busy: z.array(z.strictObject(interval)).default([]).describe('Own calendar: no visit and no way there or back then'),
  leftOutBefore: z.int().min(0).max(2).optional().describe('How many earlier rounds running they got no visit; 2 stands for more, too'),
  wishes: z
    .array(z.strictObject({ opening: id, rank: z.int().min(1).max(5).describe('1 is wanted most; openings of one kind may share a rank') }))
    .default([]),
  onlyWishes: z.boolean().optional().describe('Takes a wished opening or none; with no wishes at all: visits nobody'),
  pairWith: id.optional().describe('Would like to go to the same opening as this person'),
  swapWith: id.optional().describe('Would visit this person and be visited by them; counts when both say so. What the other hosts is to stand among the wishes'),
});
const opening = z.strictObject({
  id,
  unit: id.describe('The unit that is visited'),
  site: id,
  host: id.optional(),
  ...interval,
  seats: z.int().min(0).max(100_000),
  topic: z.string().max(1_000).optional(),
});

/** The file of one round, as people write it: what is left out does not bind. */
export const roundFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    zone: z.string().describe('IANA name of the time zone, such as Europe/Copenhagen'),
    visitsPerPerson: z.int().min(1).max(100),
    units: z.array(z.strictObject({ id })),
    sites: z.array(z.strictObject({ id })),
    travelMinutes: z
      .array(z.strictObject({ from: id, to: id, minutes: z.int().min(0).max(1_440) }))
      .default([])
      .describe('From site to site, each direction by itself; a way that is not listed takes no time'),
    desks: z.array(desk).default([]),
    people: z.array(person),
    openings: z.array(opening),
    pinned: z.array(placement).default([]).describe('Kept as they stand'),
    published: z.array(placement).default([]).describe('Visits people have been told of: kept where they can be'),
    forbidden: z.array(placement).default([]),
    fewMoves: z.boolean().optional().describe('Once everybody who can be is placed, published visits stay before all other goals'),
  })
  .meta({ title: 'Uge 13: a round for the planner' });

const relaxation = z.strictObject({
  opening: id,
  seats: z.array(z.strictObject({ opening: id, more: z.int() })),
  staffing: z.array(z.strictObject({ desk: id, ...interval, needed: z.int(), left: z.int() })),
  moves: z.array(z.strictObject({ person: id, from: id, to: id })),
});
const rejectionReasons = ['ownUnit', 'isHost', 'hostAway', 'noSeats', 'notWished', 'forbidden', 'busy', 'hosting', 'deskShort', 'pinnedElsewhere'] as const;
const rejection = z.strictObject({
  opening: id,
  reason: z.enum(rejectionReasons),
  at: z.strictObject(interval).optional(),
  desk: id.optional(),
  rostered: z.int().optional(),
  needed: z.int().optional(),
});
const unplacedReasons = ['noOpenings', 'onlyOwnUnit', 'noWishPossible', 'busy', 'deskShort', 'forbidden', 'full', 'outweighed'] as const;

/** The answer to it. */
export const planFileSchema = z
  .strictObject({
    visits: z.array(placement),
    unplaced: z.array(
      z.strictObject({
        person: id,
        reason: z.enum(unplacedReasons),
        rejections: z.array(rejection).optional(),
        relaxation: relaxation.optional().describe('The smallest thing that would give them a visit, all others keeping theirs'),
      }),
    ),
    levels: z.array(
      z.strictObject({
        name: z.enum(levelNames),
        value: z.number(),
        bound: z.number().describe('No plan that does as well at the levels before it can do better than this'),
        proven: z.boolean(),
      }),
    ),
    comparedWithFirstCome: z
      .strictObject({ placed: z.number(), firstChoices: z.number() })
      .describe('What a sign-up sheet that respects counters and calendars would reach: mean of five orders'),
    method: z.enum(['mip', 'lpRepair', 'greedy']).describe('mip: searched to the end; lpRepair: the way for large rounds; greedy: without the solver'),
    fellBack: z.boolean().describe('Whether something simpler took over from the way a round of this size is planned in'),
    milliseconds: z.number(),
  })
  .meta({ title: 'Uge 13: the planner’s answer' });
