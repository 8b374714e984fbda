'use client';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { OneClickForm } from '@/components/forms/one-click-form';
import { guestMailGroups, type GuestMailGroup } from '@/lib/mails/rules';
import type { FormAction } from '@/lib/platform/form-state';

/** What a guest wants mail about; kept for their address. */
export function GuestMailForm({ action, token, wanted, texts }: {
  action: FormAction<unknown>;
  token: string;
  wanted: GuestMailGroup[];
  texts: Record<'label' | 'hint' | 'save' | 'saved' | GuestMailGroup, string>;
}) {
  return (
    <OneClickForm action={action} hidden={{ token }} label={texts.save} variant="secondary" labels={{ wanted: texts.label }} doneText={texts.saved}>
      <CheckboxGroup name="wanted" hint={texts.hint} defaultValues={wanted} options={guestMailGroups.map((value) => ({ value, label: texts[value] }))} />
    </OneClickForm>
  );
}
