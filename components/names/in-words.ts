import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import type { NameRefusal, SimilarName } from '@/lib/names/types';
import { formatDate } from '@/lib/platform/format';
import type { Result } from '@/lib/platform/result';

export type RefusedName = { reason: string; text: string; similar: SimilarName[] };

/** A refusal with its sentence, put into words here so that the forms need not carry those they will hardly ever give. */
export async function inWords<Value>(answer: Result<Value, NameRefusal>): Promise<Result<Value, RefusedName>> {
  if (answer.ok) return answer;
  const [t, locale] = [await getTranslations('names.refusals'), await getLocale()];
  const similar = 'similar' in answer ? answer.similar : [];
  const params = { count: similar.length, day: 'params' in answer ? formatDate(answer.params.day, locale) : '' };
  return { ok: false, reason: answer.reason, text: t(answer.reason, params), similar };
}
