'use client';
import { useTranslations } from 'next-intl';
import { FieldError } from './field-error';
import { useEnclosingForm } from './form-context';

type Shell = {
  id: string;
  label: string;
  hint?: React.ReactNode;
  optional?: boolean;
  error?: string;
  className?: string;
  children: React.ReactNode;
};

function OptionalMark() {
  const { optionalWord } = useEnclosingForm();
  return <span className="weight-normal"> {optionalWord ?? <OptionalWord />}</span>;
}

function OptionalWord() {
  return useTranslations('ui')('optional');
}

/** Label, hint and error around one input element. */
export function FieldShell({ id, label, hint, optional, error, className, children }: Shell) {
  return (
    <div className={['form-group', error && 'form-error', className].filter(Boolean).join(' ')}>
      <label className="form-label" htmlFor={id}>
        {label}
        {optional && <OptionalMark />}
      </label>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && <FieldError id={id} error={error} />}
      {children}
    </div>
  );
}

/** The same around several input elements that answer one question together. */
export function GroupShell({
  id,
  label,
  hint,
  optional,
  error,
  describedBy,
  children,
}: Shell & { describedBy?: string }) {
  return (
    <div className={error ? 'form-group form-error' : 'form-group'}>
      <fieldset aria-describedby={describedBy}>
        <legend className="form-label">
          {label}
          {optional && <OptionalMark />}
        </legend>
        {hint && (
          <span className="form-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
        {error && <FieldError id={id} error={error} />}
        {children}
      </fieldset>
    </div>
  );
}
