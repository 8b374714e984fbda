'use client';
import { useTranslations } from 'next-intl';
import type { FindingRefusal } from '@/lib/findings/types';
import type { Refusal } from '@/lib/platform/result';

/** Why a finding was not changed, in words. */
export function useFindingRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations('findings.refusals');
  return ({ reason, params }) => t(reason as FindingRefusal['reason'], { name: String(params?.name ?? '') });
}
