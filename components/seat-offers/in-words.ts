import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import type { Worded } from '@/components/plans/in-words';
import { sayObstacle } from '@/components/visits/words';
import type { Result } from '@/lib/platform/result';
import type { OfferRefusal } from '@/lib/seat-offers/types';

export async function offerInWords<Value>(answer: Result<Value, OfferRefusal>): Promise<Result<Value, Worded>> {
  if (answer.ok) return answer;
  const [t, visits, locale] = [await getTranslations('plans.refusals'), await getTranslations('visits'), await getLocale()];
  const why = answer.obstacle ? sayObstacle(visits, answer.obstacle, locale) : '';
  return { ok: false, reason: answer.reason, text: t(answer.reason, { why }), sentences: [] };
}
