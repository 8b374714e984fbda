import type { useTranslations } from 'next-intl';
import type { ChangeRefusal } from '@/lib/event-changes/types';
import type { Locale } from '@/lib/platform/format';
import { spellParams } from '@/lib/platform/params';

export type EventTexts = ReturnType<typeof useTranslations<'events'>>;

export function eventRefusalText(t: EventTexts, { reason, params }: ChangeRefusal, locale: Locale): string {
  return t(`refusals.${reason}`, spellParams(params, locale) as never);
}
