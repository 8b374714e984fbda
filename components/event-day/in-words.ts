import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Worded } from '@/components/visits/in-words';
import type { DayRefusal } from '@/lib/event-day/types';
import type { Result } from '@/lib/platform/result';

/** Refusals are put into words on the server, so that no page carries sentences it will hardly ever show. */
export async function dayInWords<Value>(answer: Result<Value, DayRefusal>): Promise<Result<Value, Worded>> {
  if (answer.ok) return answer;
  const t = await getTranslations('eventDay');
  return { ok: false, reason: answer.reason, text: t(`refusals.${answer.reason}`, answer.params as never) };
}
