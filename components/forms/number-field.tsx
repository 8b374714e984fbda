'use client';
import { TextField, type TextFieldProps } from './text-field';

/** Text with a numeric keyboard: `type=number` drops what it cannot read and changes under the mouse wheel. */
export function NumberField(props: Omit<TextFieldProps, 'type'>) {
  return <TextField width="xs" inputMode="numeric" {...props} />;
}
