'use client';
import { Choices } from './choices';
import { GroupShell } from './field-shell';
import type { Option } from './select-field';
import { useField, type FieldProps } from './use-field';

export function RadioGroup({ options, big, ...props }: FieldProps & { options: Option[]; big?: boolean }) {
  const field = useField(props);
  return (
    <GroupShell {...field}>
      <Choices
        type="radio"
        id={field.id}
        name={props.name}
        options={options}
        chosen={[field.value]}
        register={field.registration}
        big={big}
        invalid={Boolean(field.error)}
      />
    </GroupShell>
  );
}
