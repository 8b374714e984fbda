'use client';
import { useTranslations } from 'next-intl';
import type { da } from '@/messages';
import type { Refusal } from '@/lib/platform/result';

/** Why an observation could not be kept; each has its sentence, or this does not compile where it is used. */
export type SaveRefusal = { reason: keyof (typeof da)['observations']['refusals'] };

export function useSaveRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations('observations.refusals');
  return ({ reason }) => t(reason as SaveRefusal['reason']);
}
