'use client';
import { Choices } from './choices';
import { GroupShell } from './field-shell';
import { useEnclosingForm } from './form-context';
import type { Option } from './select-field';
import { useField, type FieldProps } from './use-field';

type Props = Omit<FieldProps, 'defaultValue'> & {
  options: Option[];
  defaultValues?: string[];
  big?: boolean;
};

/** Several answers under one name. One ticked box posts a text, several a list, none nothing at all. */
export function CheckboxGroup({ options, defaultValues = [], big, ...props }: Props) {
  const field = useField(props);
  const { answered } = useEnclosingForm();
  return (
    <GroupShell {...field}>
      <Choices
        type="checkbox"
        id={field.id}
        name={props.name}
        options={options}
        chosen={field.posted ?? (answered ? [] : defaultValues)}
        register={field.registration}
        big={big}
        invalid={Boolean(field.error)}
      />
    </GroupShell>
  );
}
