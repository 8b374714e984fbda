import { useTranslations } from 'next-intl';
import { TextField } from '@/components/forms/text-field';
import { Alert } from '@/components/ui/alert';
import type { FormAction } from '@/lib/platform/form-state';
import type { Change } from '@/lib/plans/comparison/types';
import type { PlanVersion } from '@/lib/plans/types';
import { ChangeList } from './change-list';
import type { Worded } from './in-words';
import { PlanButton } from './plan-button';
import type { PlanWords } from './words';

/** A trial: what it lets happen, who gets what instead, and whether to keep it. */
export function TrialBox({
  plan,
  changes,
  words,
  keep,
  drop,
}: {
  plan: PlanVersion;
  changes: Change[];
  words: PlanWords;
  keep: FormAction<unknown, Worded>;
  drop: FormAction<unknown, Worded>;
}) {
  const t = useTranslations('plans');
  const hidden = { planId: plan.id };
  const open = plan.state === 'done' && plan.note === '';
  return (
    <Alert tone={open ? 'warning' : 'info'} heading={open ? t('trial.heading') : t('trial.kept', { note: plan.note })}>
      <p>{t('trial.letsGo')}</p>
      <ul>
        {words.waiver(plan.waivers).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {plan.baseNumber !== null && <p className="alert-heading">{t('trial.changes', { number: plan.baseNumber })}</p>}
      <ChangeList changes={changes} words={words} />
      {open && (
        <div className="cluster">
          <PlanButton action={keep} hidden={hidden} trigger={t('trial.keepTrigger')} lead={t('trial.keepLead')} label={t('trial.keep')} variant="primary" labels={{ note: t('fields.note') }}>
            <TextField name="note" label={t('fields.note')} hint={t('fields.noteHint')} />
          </PlanButton>
          <PlanButton action={drop} hidden={hidden} label={t('trial.drop')} variant="secondary" />
        </div>
      )}
    </Alert>
  );
}
