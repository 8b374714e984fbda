/** What a command answers: a value, or a refusal that says why. Throwing is for bugs only. */
export type Result<Value, Refused extends Refusal = Refusal> =
  | { ok: true; value: Value }
  | ({ ok: false } & Refused);

/** A refusal names its rule (`reason`, a key under `refusals.*` in the messages) and what the sentence needs. */
export type Refusal = {
  reason: string;
  params?: Record<string, string | number>;
};

export function succeed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function refuse<const Reason extends string>(
  reason: Reason,
  params?: Record<string, string | number>,
): { ok: false; reason: Reason; params?: Record<string, string | number> } {
  return params ? { ok: false, reason, params } : { ok: false, reason };
}

/** Refusals that any action can give; their sentences stand under `refusals` in the messages. */
export type PlatformRefusal =
  | { reason: 'signedOut' | 'linkGone' | 'notAllowed' | 'tooManyRequests' | 'beingChanged'; params?: undefined }
  | { reason: 'unexpected'; params: { reference: string } };
