import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import type { Result } from '@/lib/platform/result';
import type { Obstacle, SignUpRefusal } from '@/lib/visits/types';
import { sayObstacle, sayStanding, type StandingWords } from './words';

/** A refusal that brings its sentence along. */
export type Worded = { reason: string; text: string };
export type WordedSignUp = { reason: string } & StandingWords;

/**
 * Refusals are put into words here and not in the browser: the page that most people open then carries no texts for
 * answers it will hardly ever give.
 */
export async function inWords<Value>(answer: Result<Value, Obstacle>): Promise<Result<Value, Worded>> {
  if (answer.ok) return answer;
  const [t, locale] = [await getTranslations('visits'), await getLocale()];
  return { ok: false, reason: answer.reason, text: sayObstacle(t, answer, locale) };
}

export async function signUpInWords<Value>(answer: Result<Value, SignUpRefusal>): Promise<Result<Value, WordedSignUp>> {
  if (answer.ok) return answer;
  const [t, locale] = [await getTranslations('visits'), await getLocale()];
  const { reason, params, others, alternatives } = answer;
  return { ok: false, reason, ...sayStanding(t, [{ reason, params }, ...others], alternatives, locale) };
}
