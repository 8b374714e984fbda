import 'server-only';
import { unstable_rethrow, redirect } from 'next/navigation';
import { refresh } from 'next/cache';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { getActor } from './auth/actor';
import type { Actor } from './auth/types';
import { nestFormValues, readFormValues } from './form-data';
import type { FormAction, FormState } from './form-state';
import { describeIssue } from './issues';
import { log } from './log';
import { withinRate } from './rate';
import type { PlatformRefusal, Refusal, Result } from './result';

type Definition<Schema extends z.ZodType, Value, Refused extends Refusal> = {
  /** For the log. */
  name: string;
  schema: Schema;
  /** Who may try at all; what depends on the thing itself is the command's to decide. */
  allow: (actor: Actor) => boolean;
  command: (actor: Actor, input: z.output<Schema>, now: Date) => Promise<Result<Value, Refused>>;
  /** Where to go when it is done; without it the form shows its own receipt and the page is read anew. */
  goTo?: (value: Value, input: z.output<Schema>) => string;
};

/**
 * The one way to make a server action. Each is a public POST, so each authenticates, counts, parses and only then
 * asks the command; and whatever goes wrong, what was typed goes back with the answer.
 */
export function defineAction<Schema extends z.ZodType, Value, Refused extends Refusal>(
  definition: Definition<Schema, Value, Refused>,
): FormAction<Value, Refused> {
  const { name, schema, allow, command, goTo } = definition;
  return async (_previous, data) => {
    const values = data instanceof FormData ? readFormValues(data) : {};
    const refused = (refusal: Refused | PlatformRefusal): FormState<Value, Refused> => ({
      status: 'refused',
      values,
      refusal,
    });
    try {
      const actor = await getActor();
      if (!actor) return refused({ reason: 'signedOut' });
      if (!allow(actor)) return refused({ reason: 'notAllowed' });
      if (!(await withinRate('write', actor.id))) return refused({ reason: 'tooManyRequests' });

      const parsed = schema.safeParse(nestFormValues(values), { error: describeIssue });
      if (!parsed.success) return { status: 'invalid', values, errors: firstIssues(parsed.error) };

      const result = await command(actor, parsed.data, new Date());
      if (!result.ok) {
        const { ok: _ok, ...refusal } = result;
        log().info({ action: name, actor: actor.id, refused: refusal.reason });
        return refused(refusal as unknown as Refused);
      }
      log().info({ action: name, actor: actor.id });
      if (goTo) redirect(goTo(result.value, parsed.data));
      refresh();
      return { status: 'done', value: result.value };
    } catch (error) {
      unstable_rethrow(error);
      const reference = randomUUID().slice(0, 8);
      log().error({ action: name, reference, err: error });
      return refused({ reason: 'unexpected', params: { reference } });
    }
  };
}

function firstIssues(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join('.')] ??= issue.message;
  return errors;
}
