'use client';
import { Choices } from './choices';
import { GroupShell } from './field-shell';
import { useEnclosingForm } from './form-context';
import type { Option } from './select-field';
import { useField, type FieldProps } from './use-field';

export function RadioGroup({ options, big, ...props }: FieldProps & { options: Option[]; big?: boolean }) {
  const field = useField(props);
  const { register } = useEnclosingForm();
  return (
    <GroupShell {...field}>
      <Choices
        type="radio"
        id={field.id}
        name={props.name}
        options={options}
        chosen={[field.value]}
        register={register(props.name)}
        big={big}
        invalid={Boolean(field.error)}
      />
    </GroupShell>
  );
}
