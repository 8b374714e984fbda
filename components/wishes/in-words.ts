import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { spellParams } from '@/lib/platform/params';
import type { Result } from '@/lib/platform/result';
import type { WishRefusal } from '@/lib/wishes/types';

/** A refusal with its sentence, put into words here so that the form need not carry those it will hardly ever give. */
export async function inWords<Value>(answer: Result<Value, WishRefusal>): Promise<Result<Value, { reason: string; text: string }>> {
  if (answer.ok) return answer;
  const [t, locale] = [await getTranslations('wishes.refusals'), await getLocale()];
  return { ok: false, reason: answer.reason, text: t(answer.reason, spellParams(answer.params, locale) as never) };
}
