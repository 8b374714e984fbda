import type { PlatformRefusal, Refusal } from './result';

/** One or several texts as a browser form posts them, before the schema has read them. Dotted names are flat here. */
export type FormValues = Record<string, string | string[]>;

/**
 * What an action answers a form. `values` come back as posted, so a refused form loses nothing, with or without
 * scripts. `errors` maps a field's dotted name to an encoded issue (see issues.ts).
 */
export type FormState<Value = unknown, Refused extends Refusal = Refusal> =
  | { status: 'idle'; values?: FormValues }
  | { status: 'done'; value: Value }
  | { status: 'invalid'; values: FormValues; errors: Record<string, string> }
  | { status: 'refused'; values: FormValues; refusal: Refused | PlatformRefusal };

type Ask<Value, Refused extends Refusal> = {
  // A method, so that an action that refuses in fewer ways fits a form that can show more; it never reads `previous`.
  ask(previous: FormState<Value, Refused>, data: FormData): Promise<FormState<Value, Refused>>;
};
export type FormAction<Value = unknown, Refused extends Refusal = Refusal> = Ask<Value, Refused>['ask'];

export const idle: FormState<never, never> = { status: 'idle' };
