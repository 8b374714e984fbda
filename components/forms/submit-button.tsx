'use client';
import { useTranslations } from 'next-intl';
import { useEnclosingForm } from './form-context';

export type SubmitButtonProps = {
  children: React.ReactNode;
  variant?: 'primary' | 'secondary' | 'tertiary' | 'warning';
  /** Words while the answer is awaited; "Gemmer …" unless given. */
  pendingText?: string;
  /** Posted when this button is the one pressed, for forms with several. */
  name?: string;
  value?: string;
};

export function SubmitButton({ children, variant = 'primary', pendingText, name, value }: SubmitButtonProps) {
  const t = useTranslations('ui');
  const { pending } = useEnclosingForm();
  // aria-disabled and not disabled: the button keeps its focus while the answer is awaited.
  return (
    <button
      type="submit"
      className={`button button-${variant}`}
      aria-disabled={pending || undefined}
      {...{ name, value }}
    >
      {pending ? (pendingText ?? t('saving')) : children}
    </button>
  );
}
