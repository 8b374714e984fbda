import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Result } from '@/lib/platform/result';
import type { OutputRefusal } from '@/lib/outputs/types';
import type { Worded } from '@/components/visits/in-words';

/** Refusals are put into words on the server, so that the page carries no texts for answers it hardly ever gives. */
export async function outputsInWords<Value>(answer: Result<Value, OutputRefusal>): Promise<Result<Value, Worded>> {
  if (answer.ok) return answer;
  const t = await getTranslations('outputs.refusals');
  return { ok: false, reason: answer.reason, text: t(answer.reason, answer.params as never) };
}
