'use client';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import { TextArea } from '@/components/forms/text-area';
import type { MemoAbout, MemoRefusal } from '@/lib/memos/types';
import type { FormAction } from '@/lib/platform/form-state';
import type { Refusal } from '@/lib/platform/result';

function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations('coding.refusals');
  return ({ reason }) => t(reason as MemoRefusal['reason']);
}

export function AddMemo({ action, about, aboutId }: { action: FormAction<{ id: string }, MemoRefusal>; about: MemoAbout; aboutId: string }) {
  const t = useTranslations('coding.passages');
  return (
    <OneClickForm action={action} hidden={{ about, aboutId }} variant="secondary" label={t('addMemo')} labels={{ text: t('memo') }} refusalText={useRefusalText()}>
      <TextArea name="text" rows={3} />
    </OneClickForm>
  );
}

export function RemoveMemo({ action, memoId }: { action: FormAction<null, MemoRefusal>; memoId: string }) {
  const t = useTranslations('coding.passages');
  return <ConfirmButton action={action} hidden={{ memoId }} trigger={t('removeMemo')} label={t('removeMemoYes')} refusalText={useRefusalText()} />;
}
