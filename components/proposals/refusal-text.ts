'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/platform/format';
import type { Refusal } from '@/lib/platform/result';
import type { da } from '@/messages';

type Reason = keyof (typeof da)['proposals']['refusals'];

/** Why something about a proposal was not done, in words; a last day stands in the refusal as a civil date. */
export function useProposalRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations('proposals.refusals');
  const locale = useLocale();
  return ({ reason, params = {} }) => {
    const until = typeof params.until === 'string' ? formatDate(params.until, locale) : '';
    return t(reason as Reason, { name: '', ...params, until });
  };
}
