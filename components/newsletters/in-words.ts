import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import type { NewsletterRefusal } from '@/lib/newsletters/types';
import { spellParams } from '@/lib/platform/params';
import type { Result } from '@/lib/platform/result';

export type RefusedIssue = { reason: string; text: string };

/** A refusal with its sentence, put into words here so that the forms need not carry those they will hardly ever give. */
export async function inWords<Value>(answer: Result<Value, NewsletterRefusal>): Promise<Result<Value, RefusedIssue>> {
  if (answer.ok) return answer;
  const [t, locale] = [await getTranslations('newsletters.refusals'), await getLocale()];
  return { ok: false, reason: answer.reason, text: t(answer.reason, spellParams(answer.params, locale) as never) };
}
