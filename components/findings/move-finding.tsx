'use client';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import { statesAfter } from '@/lib/findings/rules';
import type { FindingRefusal, FindingState, FindingView } from '@/lib/findings/types';
import type { FormAction } from '@/lib/platform/form-state';
import { Meanwhile } from './meanwhile';
import { useFindingRefusalText } from './refusal-text';

type Move = FormAction<{ id: string }, FindingRefusal>;

/** Where a finding can go from here. What others will see of it, or no longer, is asked about first. */
export function MoveFinding({ action, finding: { id, version, state } }: { action: Move; finding: Pick<FindingView, 'id' | 'version' | 'state'> }) {
  return (
    <div className="cluster">
      {statesAfter(state).map((to) => (
        <MoveButton key={to} action={action} hidden={{ findingId: id, version, state: to }} to={to} />
      ))}
    </div>
  );
}

function MoveButton({ action, hidden, to }: { action: Move; hidden: Record<string, string | number>; to: FindingState }) {
  const t = useTranslations('findings');
  const refusalText = useFindingRefusalText();
  const renderRefusal = (refusal: FindingRefusal) => <Meanwhile refusal={refusal} />;
  const form = { action, hidden, refusalText, renderRefusal };
  if (to === 'settled' || to === 'dropped') {
    return <ConfirmButton {...form} trigger={t(`move.${to}`)} lead={t(`moveLead.${to}`)} label={t(`moveYes.${to}`)} variant={to === 'settled' ? 'primary' : 'warning'} />;
  }
  return <OneClickForm {...form} label={t(`move.${to}`)} variant="secondary" />;
}
