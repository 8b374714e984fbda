'use client';
import { useTranslations } from 'next-intl';
import { FieldShell } from './field-shell';
import { useField, type FieldProps } from './use-field';

export type Option = { value: string; label: string; hint?: string };
export type OptionGroup = { label: string; options: Option[] };

/** `placeholder` is the words of the empty choice; it is there unless the field starts with an answer. */
export function SelectField({
  options,
  placeholder,
  ...props
}: FieldProps & { options: (Option | OptionGroup)[]; placeholder?: string }) {
  const t = useTranslations('ui');
  const field = useField(props);
  const withEmpty = props.optional || placeholder !== undefined || !props.defaultValue;
  return (
    <FieldShell {...field}>
      <select
        {...field.control}
        className="form-select"
        defaultValue={field.value}
        required={!props.optional}
      >
        {withEmpty && <option value="">{placeholder ?? t('choose')}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(entry)
          ),
        )}
      </select>
    </FieldShell>
  );
}

function toOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
