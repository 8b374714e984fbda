'use client';
import { ConfirmButton } from '@/components/forms/confirm-button';
import { OneClickForm } from '@/components/forms/one-click-form';
import type { FormAction } from '@/lib/platform/form-state';
import type { Worded } from './in-words';

type Props = {
  action: FormAction<unknown, Worded>;
  hidden: Record<string, string | number>;
  label: React.ReactNode;
  variant?: 'primary' | 'secondary' | 'tertiary' | 'warning';
  labels?: Record<string, string>;
  /** With it the button asks first: the words of the first press. */
  trigger?: string;
  triggerVariant?: 'primary';
  lead?: React.ReactNode;
  children?: React.ReactNode;
};

const said = ({ text }: Worded) => text;

/** A step with a plan; a refusal says its own words. */
export function PlanButton({ trigger, lead, ...form }: Props) {
  if (!trigger) return <OneClickForm {...form} refusalText={said} renderRefusal={saySentences} />;
  return <ConfirmButton {...form} trigger={trigger} lead={lead} refusalText={said} renderRefusal={saySentences} />;
}

/** What a refusal has to say beside its own words. */
export function saySentences({ sentences }: Worded) {
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
