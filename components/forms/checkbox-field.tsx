'use client';
import { FieldError } from './field-error';
import { useEnclosingForm } from './form-context';
import { useField, type FieldProps } from './use-field';

/** One box, yes or no. Posts `value` ("on" unless given) when ticked, else nothing. */
export function CheckboxField({
  defaultChecked = false,
  value = 'on',
  ...props
}: Omit<FieldProps, 'defaultValue' | 'optional'> & { defaultChecked?: boolean; value?: string }) {
  const field = useField(props);
  const { answered } = useEnclosingForm();
  return (
    <div className={field.error ? 'form-group form-error' : 'form-group'}>
      {field.error && <FieldError id={field.id} error={field.error} />}
      <div className="form-group-checkbox">
        <input
          {...field.control}
          type="checkbox"
          className="form-checkbox"
          value={value}
          defaultChecked={answered || field.posted ? Boolean(field.posted?.length) : defaultChecked}
        />
        <label htmlFor={field.id}>{field.label}</label>
        {field.hint && (
          <span className="form-hint" id={`${field.id}-hint`}>
            {field.hint}
          </span>
        )}
      </div>
    </div>
  );
}
