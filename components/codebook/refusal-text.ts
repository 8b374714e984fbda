'use client';
import { useTranslations } from 'next-intl';
import type { CodebookRefusal } from '@/lib/codebook/types';
import type { Refusal } from '@/lib/platform/result';

/** Why the codebook was not changed, in words. */
export function useCodebookRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations('codebook.refusals');
  return ({ reason }) => t(reason as CodebookRefusal['reason']);
}
