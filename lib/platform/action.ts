import 'server-only';
import { unstable_rethrow, redirect } from 'next/navigation';
import { refresh } from 'next/cache';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { getActor } from './auth/actor';
import { databaseCode, LOCK_TIMEOUT } from './db/client';
import type { Actor } from './auth/types';
import { nestFormValues, readFormValues } from './form-data';
import type { FormAction, FormState, FormValues } from './form-state';
import { describeIssue } from './issues';
import { log } from './log';
import { withinRate } from './rate';
import type { PlatformRefusal, Refusal, Result } from './result';

type Definition<Holder, Schema extends z.ZodType, Value, Refused extends Refusal> = {
  /** For the log. */
  name: string;
  schema: Schema;
  command: (holder: Holder, input: z.output<Schema>, now: Date) => Promise<Result<Value, Refused>>;
  /** Where to go when it is done; without it the form shows its own receipt and the page is read anew. */
  goTo?: (value: Value, input: z.output<Schema>) => string;
};
/** Who may try at all; what depends on the thing itself is the command's to decide. */
type Allowed = { allow: (actor: Actor) => boolean };
/** Who a link of their own belongs to; null where it opens nothing. */
type Linked<Holder> = { holder: (token: string) => Promise<Holder | null> };

/**
 * The one way to make a server action. Each is a public POST, so each authenticates, counts, parses and only then
 * asks the command; and whatever goes wrong, what was typed goes back with the answer.
 */
export function defineAction<Schema extends z.ZodType, Value, Refused extends Refusal>({
  allow,
  ...definition
}: Definition<Actor, Schema, Value, Refused> & Allowed): FormAction<Value, Refused> {
  return make(definition, async () => {
    const actor = await getActor();
    if (!actor) return 'signedOut';
    return allow(actor) ? actor : 'notAllowed';
  });
}

/** The same for those without an account: who they are is what the link says that their form posts as `token`. */
export function defineLinkAction<Holder extends { id: string }, Schema extends z.ZodType, Value, Refused extends Refusal>({
  holder,
  ...definition
}: Definition<Holder, Schema, Value, Refused> & Linked<Holder>): FormAction<Value, Refused> {
  return make(definition, async ({ token }) => (typeof token === 'string' && token.length <= 200 && (await holder(token))) || 'linkGone');
}

function make<Holder extends { id: string }, Schema extends z.ZodType, Value, Refused extends Refusal>(
  { name, schema, command, goTo }: Definition<Holder, Schema, Value, Refused>,
  identify: (values: FormValues) => Promise<Holder | 'signedOut' | 'linkGone' | 'notAllowed'>,
): FormAction<Value, Refused> {
  return async (_previous, data) => {
    const values = data instanceof FormData ? readFormValues(data) : {};
    const refused = (refusal: Refused | PlatformRefusal): FormState<Value, Refused> => ({
      status: 'refused',
      values,
      refusal,
    });
    try {
      const who = await identify(values);
      if (typeof who === 'string') return refused({ reason: who });
      if (!(await withinRate('write', who.id))) return refused({ reason: 'tooManyRequests' });

      const parsed = schema.safeParse(nestFormValues(values), { error: describeIssue });
      if (!parsed.success) return { status: 'invalid', values, errors: firstIssues(parsed.error) };

      const result = await command(who, parsed.data, new Date());
      if (!result.ok) {
        const { ok: _ok, ...refusal } = result;
        log().info({ action: name, actor: who.id, refused: refusal.reason });
        return refused(refusal as unknown as Refused);
      }
      log().info({ action: name, actor: who.id });
      if (goTo) redirect(goTo(result.value, parsed.data));
      refresh();
      return { status: 'done', value: result.value };
    } catch (error) {
      unstable_rethrow(error);
      if (databaseCode(error) === LOCK_TIMEOUT) {
        log().warn({ action: name, refused: 'beingChanged' });
        return refused({ reason: 'beingChanged' });
      }
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
