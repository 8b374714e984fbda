'use client';
import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { OneClickForm } from '@/components/forms/one-click-form';
import type { ImportKind, ImportRefusal } from '@/lib/imports/types';
import type { FormAction } from '@/lib/platform/form-state';

type Action = FormAction<{ id: string }, ImportRefusal>;

/** The yes to what the page shows, with the choices that the file leaves open. */
export function ConfirmForm({
  action,
  importId,
  version,
  kind,
  errors,
  leaving,
}: {
  action: Action;
  importId: string;
  version: number;
  kind: ImportKind;
  /** How many rows would be left out. */
  errors: number;
  /** How many of what is here would go with a whole file. */
  leaving: number;
}) {
  const t = useTranslations('imports');
  const labels = { onlyGood: t('confirm.onlyGood'), whole: t(`confirm.whole.${kind}`) };
  return (
    <OneClickForm
      action={action}
      hidden={{ importId, version }}
      label={t('confirm.yes')}
      pendingText={t('confirm.pending')}
      labels={labels}
      refusalText={({ reason, params }: ImportRefusal) => t(`refusals.${reason}`, params as never)}
      renderRefusal={({ reason, rows = [] }) => reason === 'changedSince' && <Changed importId={importId} rows={rows} />}
    >
      {errors > 0 && <CheckboxField name="onlyGood" hint={t('confirm.onlyGoodHint', { count: errors })} />}
      {leaving > 0 && <CheckboxField name="whole" hint={t(`confirm.wholeHint.${kind}`, { count: leaving })} />}
    </OneClickForm>
  );
}

function Changed({ importId, rows }: { importId: string; rows: number[] }) {
  const t = useTranslations('imports');
  return (
    <>
      {rows.length > 0 && <p>{t('confirm.changedRows', { rows: rows.join(', ') })}</p>}
      {/* Not a link of the router: it may have kept the page as it was. */}
      <p>
        <a href={`/admin/imports/${importId}?show=moved`}>{t('confirm.look')}</a>
      </p>
    </>
  );
}

/** Reckon again, or let go of the file: beside the yes, and quieter. */
export function OtherChoices({ importId, recheck, drop }: { importId: string; recheck: Action; drop: Action }) {
  const t = useTranslations('imports');
  const shared = { hidden: { importId }, variant: 'secondary' as const };
  const refusalText = ({ reason, params }: ImportRefusal) => t(`refusals.${reason}`, params as never);
  return (
    <div className="cluster">
      <OneClickForm {...shared} action={recheck} label={t('confirm.recheck')} refusalText={refusalText} />
      <OneClickForm {...shared} action={drop} label={t('confirm.drop')} refusalText={refusalText} />
    </div>
  );
}
