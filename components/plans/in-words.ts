import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { spellParams } from '@/lib/platform/params';
import type { Result } from '@/lib/platform/result';
import type { PlanRefusal } from '@/lib/plans/types';

/** A refusal that brings its sentences along, so that the page carries no texts for answers it will hardly ever give. */
export type Worded = { reason: string; text: string; sentences: string[] };

export async function planInWords<Value>(answer: Result<Value, PlanRefusal>, sentences: string[] = []): Promise<Result<Value, Worded>> {
  if (answer.ok) return answer;
  const [t, locale] = [await getTranslations('plans.refusals'), await getLocale()];
  return { ok: false, reason: answer.reason, text: t(answer.reason, spellParams(answer.params, locale) as never), sentences };
}
