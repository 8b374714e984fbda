'use client';
import { useTranslations } from 'next-intl';
import { SubmitButton } from '@/components/forms/submit-button';
import type { ProposalRefusal } from '@/lib/proposals/types';
import { Difference } from './difference';
import { sectionLabel, type Site } from './in-words';

/** What somebody else saved while one was writing, and the button that puts one's own changes on top of it. */
export function Meanwhile({ refusal, sites }: { refusal: Extract<ProposalRefusal, { reason: 'changedMeanwhile' }>; sites: Site[] }) {
  const t = useTranslations('proposals');
  const { params, changes, both } = refusal;
  return (
    <div className="stack">
      <p>{t('form.changedBy', params)}</p>
      <dl>
        {changes.map(({ section, before, after }) => (
          <div key={section}>
            <dt>{sectionLabel(t, section, sites)}</dt>
            <dd>
              <Difference before={before} after={after} />
            </dd>
          </div>
        ))}
      </dl>
      {both.length > 0 ? (
        <p>
          <strong>{t('form.bothHeading')}.</strong>{' '}
          {t('form.both', { sections: both.map((section) => sectionLabel(t, section, sites)).join(', '), version: params.version })}
        </p>
      ) : (
        <p>{t('form.oneEach')}</p>
      )}
      <SubmitButton name="seen" value={String(params.version)}>
        {t('form.saveOver')}
      </SubmitButton>
    </div>
  );
}
