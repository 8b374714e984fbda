'use client';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { HiddenField } from '@/components/forms/hidden-field';
import { OneClickForm } from '@/components/forms/one-click-form';
import { RadioGroup } from '@/components/forms/radio-group';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { addItemSchema, changeItemSchema, MOST_LETTERS } from '@/lib/brief/schema';
import { briefItemKinds, type BriefItem, type BriefRefusal } from '@/lib/brief/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import type { Refusal } from '@/lib/platform/result';

export type BriefAction = FormAction<{ id: string }, BriefRefusal>;

function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations('brief.refusals');
  return ({ reason }) => t(reason as BriefRefusal['reason']);
}

/** A point's words and kind: adds one, or changes the one it is given. */
export function ItemForm({ action, item }: { action: BriefAction; item?: BriefItem }) {
  const t = useTranslations('brief');
  const values: FormValues = item ? { text: item.text, kind: item.kind } : { kind: 'task' };
  return (
    <ActionForm
      action={action}
      version={item?.version}
      schema={item ? changeItemSchema : addItemSchema}
      labels={{ text: t('text'), kind: t('kind') }}
      values={values}
      refusalText={useRefusalText()}
    >
      {item && <HiddenField name="itemId" value={item.id} />}
      <TextArea name="text" rows={2} max={MOST_LETTERS} />
      <RadioGroup name="kind" options={briefItemKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      <SubmitButton variant={item ? 'secondary' : 'primary'}>{t(item ? 'save' : 'add')}</SubmitButton>
    </ActionForm>
  );
}

export function ShiftItem({ action, item, place }: { action: BriefAction; item: BriefItem; place: 'up' | 'down' }) {
  const t = useTranslations('brief');
  const label = (
    <>
      {t(place)}
      <span className="sr-only">: {item.text}</span>
    </>
  );
  return <OneClickForm action={action} hidden={{ itemId: item.id, place }} variant="tertiary" label={label} refusalText={useRefusalText()} />;
}

export function RetireItem({ action, itemId }: { action: BriefAction; itemId: string }) {
  const t = useTranslations('brief');
  return <ConfirmButton action={action} hidden={{ itemId }} trigger={t('retire')} lead={t('retireLead')} label={t('retireYes')} refusalText={useRefusalText()} />;
}

export function RestoreItem({ action, itemId }: { action: BriefAction; itemId: string }) {
  return <OneClickForm action={action} hidden={{ itemId }} variant="secondary" label={useTranslations('brief')('restore')} refusalText={useRefusalText()} />;
}

export function AdoptItems({ action }: { action: BriefAction }) {
  return <OneClickForm action={action} label={useTranslations('brief')('adopt')} refusalText={useRefusalText()} />;
}
