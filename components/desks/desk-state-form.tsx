'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import { spellRefusal } from '@/components/organisation/refusal-params';
import type { DeskRefusal } from '@/lib/desks/types';
import type { FormAction } from '@/lib/platform/form-state';
import { BlockedBy } from './blocked-by';

type Action = FormAction<{ id: string }, DeskRefusal>;

/** Out of use and back again. */
export function DeskStateForm({ deskId, retired, retire, reopen }: { deskId: string; retired: boolean; retire: Action; reopen: Action }) {
  const t = useTranslations('desks');
  const locale = useLocale();
  const shared = {
    hidden: { deskId },
    refusalText: ({ reason, params }: DeskRefusal) => t(`refusals.${reason}`, spellRefusal(params, locale) as never),
    renderRefusal: (refusal: DeskRefusal) => <BlockedBy refusal={refusal} />,
  };
  if (retired) return <OneClickForm {...shared} action={reopen} variant="secondary" label={t('reopen')} />;
  return (
    <ConfirmButton {...shared} action={retire} trigger={t('retire')} lead={t('retireLead')} label={t('retireYes')} />
  );
}
