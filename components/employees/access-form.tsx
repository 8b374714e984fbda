'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import { spellRefusal } from '@/components/organisation/refusal-params';
import type { EmployeeRefusal } from '@/lib/employees/types';
import type { FormAction } from '@/lib/platform/form-state';
import { UpcomingList } from './upcoming-list';

type Action = FormAction<{ id: string }, EmployeeRefusal>;

/** Ends a person's access, or gives it back. Says first what will happen to their shifts. */
export function AccessForm({
  employeeId,
  name,
  active,
  shiftsAhead,
  deactivate,
  reactivate,
}: {
  employeeId: string;
  name: string;
  active: boolean;
  shiftsAhead: number;
  deactivate: Action;
  reactivate: Action;
}) {
  const t = useTranslations('employees');
  const locale = useLocale();
  const shared = {
    hidden: { employeeId },
    refusalText: ({ reason, params }: EmployeeRefusal) => t(`refusals.${reason}`, spellRefusal(params, locale) as never),
    renderRefusal: ({ upcoming }: EmployeeRefusal) => <UpcomingList upcoming={upcoming} />,
  };
  if (!active) return <OneClickForm {...shared} action={reactivate} variant="secondary" label={t('reactivate')} />;
  return (
    <ConfirmButton
      {...shared}
      action={deactivate}
      trigger={t('deactivate')}
      lead={t('deactivateLead', { name, shifts: shiftsAhead })}
      label={t('deactivateYes', { name })}
    />
  );
}
