'use client';
import { TextField, type TextFieldProps } from './text-field';

/** A time of day as `hh:mm`. `step` is in seconds: 900 offers quarters of an hour. */
export function TimeField(props: Omit<TextFieldProps, 'type' | 'inputMode'>) {
  return <TextField width="xs" {...props} type="time" />;
}
