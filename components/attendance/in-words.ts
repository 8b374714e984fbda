import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import type { AttendanceRefusal } from '@/lib/attendance/types';
import { spellParams } from '@/lib/platform/params';
import type { Result } from '@/lib/platform/result';

/** A refused report with its sentence, so that the pages it is given on need no texts for it. */
export async function attendanceInWords<Value>(
  answer: Result<Value, AttendanceRefusal>,
): Promise<Result<Value, { reason: string; text: string }>> {
  if (answer.ok) return answer;
  const [t, locale] = [await getTranslations('attendance'), await getLocale()];
  return { ok: false, reason: answer.reason, text: t(`refusals.${answer.reason}`, spellParams(answer.params, locale) as never) };
}
