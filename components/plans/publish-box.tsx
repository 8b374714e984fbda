import { useLocale, useTranslations } from 'next-intl';
import { TextArea } from '@/components/forms/text-area';
import { Alert } from '@/components/ui/alert';
import { Disclosure } from '@/components/ui/disclosure';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime } from '@/lib/platform/format';
import type { Change } from '@/lib/plans/comparison/types';
import type { PlanVersion } from '@/lib/plans/types';
import { ChangeList } from './change-list';
import type { Worded } from './in-words';
import { PlanButton } from './plan-button';
import { sayLeftOut, type PlanWords } from './words';

/** The way from plan to visits: what it changes compared with what stands, and then a button that asks first. */
export function PublishBox({ plan, changes, held, words, publish }: { plan: PlanVersion; changes: Change[]; held: number; words: PlanWords; publish: FormAction<unknown, Worded> }) {
  const t = useTranslations('plans');
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  const params = { enter: count('gains'), move: count('moves'), lose: count('loses') };
  const gives = params.move + params.lose > 0;
  return (
    <div className="stack stack-small">
      <PlanButton action={publish} hidden={{ planId: plan.id }} trigger={t('publish.trigger')} triggerVariant="primary" lead={t('publish.lead', params)} label={t('publish.label')} variant="primary" labels={{ reason: t('fields.reason') }}>
        {gives && <TextArea name="reason" label={t('fields.reason')} hint={t('publish.reasonHint')} rows={2} max={500} />}
      </PlanButton>
      {held > 0 && (
        <Disclosure summary={t('publish.differs')} open={gives}>
          <ChangeList changes={changes} words={words} />
        </Disclosure>
      )}
    </div>
  );
}

/** What publishing came to, and what it had to leave out. */
export function PublishedNote({ plan, words }: { plan: PlanVersion; words: PlanWords }) {
  const t = useTranslations('plans');
  const visits = useTranslations('visits');
  const locale = useLocale();
  if (!plan.publishedAt) return null;
  const { leftOut } = plan;
  return (
<div className="plan-published">
      <Alert tone="success" heading={t('publish.doneHeading', { at: formatDateTime(plan.publishedAt, locale) })}>
        {plan.state === 'published' && <p>{t('publish.doneText', { placed: plan.visits.length - leftOut.length })}</p>}
      </Alert>
      {leftOut.length > 0 && (
        <Alert tone="warning" heading={t('publish.leftOutHeading', { count: leftOut.length })}>
          <ul>
            {leftOut.map((one) => (
              <li key={`${one.person} ${one.opening}`}>
                {t('publish.leftOut', { name: one.personName, opening: words.opening(one.opening), why: sayLeftOut(t, visits, one, locale) })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
