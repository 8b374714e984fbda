import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import type { Worded, WordedSignUp } from '@/components/visits/in-words';
import type { Result } from '@/lib/platform/result';
import type { EntryRefusal, Obstacle } from '@/lib/registrations/types';
import { sayObstacle, sayStanding } from './words';

/** Refusals are put into words on the server, so that the page carries no texts for answers it hardly ever gives. */
export async function inWords<Value>(answer: Result<Value, Obstacle>): Promise<Result<Value, Worded>> {
  if (answer.ok) return answer;
  const [t, locale] = [await getTranslations('registrations'), await getLocale()];
  return { ok: false, reason: answer.reason, text: sayObstacle(t, answer, locale) };
}

export async function entryInWords<Value>(answer: Result<Value, EntryRefusal>): Promise<Result<Value, WordedSignUp>> {
  if (answer.ok) return answer;
  const [t, locale] = [await getTranslations('registrations'), await getLocale()];
  const { reason, params, others, alternatives } = answer;
  return { ok: false, reason, ...sayStanding(t, [{ reason, params }, ...others], alternatives, locale) };
}
