'use client';
import { useTranslations } from 'next-intl';
import { HiddenField } from '@/components/forms/hidden-field';
import type { FindingRefusal } from '@/lib/findings/types';

/** What somebody else saved in between, inside the form whose writer is told; having been shown it, they may save. */
export function Meanwhile({ refusal: { reason, params } }: { refusal: FindingRefusal }) {
  const t = useTranslations('findings');
  if (reason !== 'changedMeanwhile' || !params) return null;
  return (
    <>
      <HiddenField name="seen" value={params.version!} />
      <p>{t('meanwhile')}</p>
      <blockquote className="seen-text">{params.statement}</blockquote>
      {params.questions && <p className="seen-text">{t('events.questionsBefore', { text: String(params.questions) })}</p>}
      <p>{t('meanwhileHint')}</p>
    </>
  );
}
