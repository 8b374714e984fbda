'use client';
import { useTranslations } from 'next-intl';
import type { Refusal } from '@/lib/platform/result';
import type { da } from '@/messages';

type Reason = keyof (typeof da)['questions']['refusals'];

export function useQuestionRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations('questions.refusals');
  return ({ reason }) => t(reason as Reason);
}
