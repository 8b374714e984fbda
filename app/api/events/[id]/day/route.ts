import { handInMarks } from '@/lib/event-day/attendance/commands';
import { handInSchema } from '@/lib/event-day/attendance/schema';
import { getDayFile } from '@/lib/event-day/queries';
import { defineRoute, problem, readJson } from '@/lib/platform/route';
import { isId } from '@/lib/platform/text';
import { canRunEvent, mayRunEvents } from '@/lib/registrations/access';

const fresh = { headers: { 'cache-control': 'no-store' } };

/** The list as a phone keeps it (DayFile). 404 for an event that is not held. */
export const GET = defineRoute<{ id: string }>({
  name: 'eventDay',
  allow: mayRunEvents,
  rate: 'watch',
  async handle(actor, _request, { id }, now) {
    if (!isId(id)) return problem(404, 'notFound');
    if (!canRunEvent(actor, id)) return problem(403, 'notAllowed');
    const file = await getDayFile(actor, id, now);
    return file ? Response.json(file, fresh) : problem(404, 'notFound');
  },
});

/**
 * Takes in marks: `{ ownerId, sentAt, marks }`. Answers 200 with what came of each, in their order; 400 for what is no
 * such thing; 409 with why not, when none of them was taken in.
 */
export const POST = defineRoute<{ id: string }>({
  name: 'handInMarks',
  allow: mayRunEvents,
  async handle(actor, request, { id }, now) {
    const sent = handInSchema.safeParse(await readJson(request));
    if (!sent.success || !isId(id)) return problem(400, 'invalid');
    const result = await handInMarks(actor, id, sent.data, now);
    return result.ok ? Response.json({ answers: result.value }, fresh) : problem(409, result.reason);
  },
});
