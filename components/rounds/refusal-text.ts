import type { useTranslations } from 'next-intl';
import type { RoundRefusal } from '@/lib/rounds/types';

/** The sentence for a refusal of a round's commands. */
export function refusalText(t: ReturnType<typeof useTranslations<'rounds'>>, refusal: RoundRefusal): string {
  return t(`refusals.${refusal.reason}`, refusal.params as never);
}
