'use client';
import { FieldShell } from './field-shell';
import { useField, type FieldProps } from './use-field';

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'date' | 'time';
  width?: 'xs' | 's' | 'm' | 'l' | 'full';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  step?: number;
  /** A unit after the input, e.g. "min." */
  suffix?: string;
  readOnly?: boolean;
};

export function TextField({
  type = 'text',
  width = 'm',
  autoComplete = 'off',
  inputMode,
  maxLength,
  min,
  max,
  step,
  suffix,
  readOnly,
  ...props
}: TextFieldProps) {
  const field = useField(props);
  const input = (
    <input
      {...field.control}
      type={type}
      className={`form-input field-${width}`}
      defaultValue={field.value}
      required={!props.optional}
      {...{ autoComplete, inputMode, maxLength, min, max, step, readOnly }}
    />
  );
  return (
    <FieldShell {...field}>
      {suffix ? (
        <div className="form-input-wrapper form-input-wrapper--suffix">
          {input}
          <div className="form-input-suffix" aria-hidden="true">
            {suffix}
          </div>
        </div>
      ) : (
        input
      )}
    </FieldShell>
  );
}
