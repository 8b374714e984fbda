import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/forms/radio-group';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { FormAction } from '@/lib/platform/form-state';
import { moveChoices } from '@/lib/plans/schema';
import type { PlanLine, PlanVersion } from '@/lib/plans/types';
import type { Worded } from './in-words';
import { PlanButton } from './plan-button';

type Action = FormAction<unknown, Worded>;

export function NotByWishes({ roundId }: { roundId: string }) {
  const t = useTranslations('plans');
  return (
    <EmptyState heading={t('notByWishes')} icon="info" action={<LinkButton href={`/rounds/${roundId}/edit`}>{t('toSettings')}</LinkButton>}>
      {t('notByWishesText')}
    </EmptyState>
  );
}

export function NoPlan({ roundId, asking, openings, make }: { roundId: string; asking: number; openings: number; make: Action }) {
  const t = useTranslations('plans');
  return (
    <EmptyState
      heading={t('none')}
      icon="calendar-month"
      action={
        <div className="cluster">
          <PlanButton action={make} hidden={{ roundId }} label={t('make')} variant="primary" />
          <LinkButton href={`/rounds/${roundId}/plan/file`} variant="tertiary">
            {t('file.link')}
          </LinkButton>
        </div>
      }
    >
      {t('noneText', { asking, openings })}
    </EmptyState>
  );
}

/** What can be done with a round's plans as a whole. */
export function PlanTools({ roundId, plans, plan, held, make }: { roundId: string; plans: PlanLine[]; plan: PlanVersion; held: number; make: Action }) {
  const t = useTranslations('plans');
  const running = plans.some(({ state }) => state === 'running');
  return (
    <div className={held > 0 ? 'stack plan-tools' : 'cluster plan-tools'}>
      {!running && (
        <PlanButton action={make} hidden={{ roundId }} label={t('makeAgain')} variant={plan.state === 'done' ? 'secondary' : 'primary'} labels={{ moves: t('fields.moves') }}>
          {held > 0 && <RadioGroup name="moves" label={t('fields.moves')} defaultValue="broken" options={moveChoices.map((value) => ({ value, label: t(`moves.${value}`), hint: t(`movesHint.${value}`) }))} />}
        </PlanButton>
      )}
      <div className="cluster">
        <LinkButton href={`/rounds/${roundId}/plan/compare?b=${plan.id}`} variant="tertiary">
          {t('compare.link')}
        </LinkButton>
        <LinkButton href={`/rounds/${roundId}/plan/fairness`} variant="tertiary">
          {t('fairness.link')}
        </LinkButton>
        <LinkButton href={`/rounds/${roundId}/plan/file`} variant="tertiary">
          {t('file.link')}
        </LinkButton>
      </div>
    </div>
  );
}
