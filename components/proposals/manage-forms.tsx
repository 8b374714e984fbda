'use client';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { DateField } from '@/components/forms/date-field';
import { OneClickForm } from '@/components/forms/one-click-form';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField, type OptionGroup } from '@/components/forms/select-field';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import type { FormAction } from '@/lib/platform/form-state';
import type { EditorRefusal } from '@/lib/proposals/editors/types';
import { limits } from '@/lib/proposals/schema';
import type { MoveRefusal } from '@/lib/proposals/states/types';
import { outcomes, type ProposalState } from '@/lib/proposals/types';
import { useProposalRefusalText } from './refusal-text';

export type MoveAction = FormAction<{ id: string; to: ProposalState }, MoveRefusal>;
export type EditorAction = FormAction<{ id: string }, EditorRefusal>;
type Own = { action: MoveAction; proposalId: string; from: ProposalState };

/** A step that needs no more than a press, or a reason when it goes back. */
export function StepForm({ action, proposalId, from, to, label, lead, reason }: Own & { to: ProposalState; label: string; lead?: string; reason: boolean }) {
  const t = useTranslations('proposals.manage');
  const given = { action, hidden: { proposalId, from, to }, label, labels: { reason: t('reason') }, refusalText: useProposalRefusalText() };
  if (!reason) return <OneClickForm {...given} variant="secondary">{lead && <p>{lead}</p>}</OneClickForm>;
  return (
    <ConfirmButton {...given} trigger={label} lead={lead}>
      <TextArea name="reason" rows={2} max={limits.reason} />
    </ConfirmButton>
  );
}

/** Sends a draft in hearing, or gives the hearing another last day. */
export function HearingForm({ action, proposalId, from, until }: Own & { until: string }) {
  const t = useTranslations('proposals.manage');
  const already = from === 'hearing';
  return (
    <OneClickForm
      action={action}
      hidden={{ proposalId, from }}
      variant={already ? 'secondary' : 'primary'}
      label={t(already ? 'newUntil' : 'toHearing')}
      labels={{ until: t('until') }}
      refusalText={useProposalRefusalText()}
    >
      <DateField name="until" hint={t(already ? 'newUntilHint' : 'untilHint')} defaultValue={until} />
    </OneClickForm>
  );
}

/** What was decided, by whom, when and why. */
export function DecideForm({ action, proposalId, from, today }: Own & { today: string }) {
  const t = useTranslations('proposals.manage');
  const o = useTranslations('proposals.outcomes');
  const labels = { outcome: t('outcome'), decidedBy: t('decidedBy'), decidedOn: t('decidedOn'), reason: t('why') };
  return (
    <OneClickForm action={action} hidden={{ proposalId, from }} label={t('decide')} labels={labels} refusalText={useProposalRefusalText()}>
      <RadioGroup name="outcome" options={outcomes.map((value) => ({ value, label: o(value) }))} />
      <TextField name="decidedBy" hint={t('decidedByHint')} width="l" />
      <DateField name="decidedOn" defaultValue={today} />
      <TextArea name="reason" rows={3} max={limits.reason} />
    </OneClickForm>
  );
}

export function NameEditor({ action, proposalId, people }: { action: EditorAction; proposalId: string; people: OptionGroup[] }) {
  const t = useTranslations('proposals.manage');
  return (
    <OneClickForm action={action} hidden={{ proposalId }} variant="secondary" label={t('name')} labels={{ employeeId: t('person') }} refusalText={useProposalRefusalText()}>
      <SelectField name="employeeId" options={people} />
    </OneClickForm>
  );
}

export function RemoveEditor({ action, proposalId, editor }: { action: EditorAction; proposalId: string; editor: { id: string; name: string } }) {
  const t = useTranslations('proposals.manage');
  return (
    <ConfirmButton
      action={action}
      hidden={{ proposalId, employeeId: editor.id }}
      trigger={t('remove', { name: editor.name })}
      label={t('removeYes')}
      refusalText={useProposalRefusalText()}
    />
  );
}
