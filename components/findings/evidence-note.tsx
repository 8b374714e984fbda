'use client';
import { useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import { TextArea } from '@/components/forms/text-area';
import type { FindingRefusal, FindingSide } from '@/lib/findings/types';
import type { FormAction } from '@/lib/platform/form-state';
import { useFindingRefusalText } from './refusal-text';

export type NoteAction = FormAction<null, FindingRefusal>;

/** Why a passage speaks for or against, written behind a press. */
export function EvidenceNote({ action, evidenceId, side, note }: { action: NoteAction; evidenceId: string; side: FindingSide; note: string }) {
  const t = useTranslations('findings');
  const frame = (body: React.ReactNode, answered: boolean) => (
    <details className="confirm" open={answered || undefined}>
      <summary className="button button-tertiary">{t(note ? 'noteChange' : 'noteOpen')}</summary>
      <div className="confirm-body">{body}</div>
    </details>
  );
  return (
    <OneClickForm action={action} hidden={{ evidenceId }} label={t('saveNote')} variant="secondary" labels={{ note: t('note', { side }) }} refusalText={useFindingRefusalText()} frame={frame}>
      <TextArea name="note" rows={2} optional defaultValue={note} />
    </OneClickForm>
  );
}
