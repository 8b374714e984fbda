'use client';
import { TextField, type TextFieldProps } from './text-field';

/** A civil date as `yyyy-mm-dd`; the browser shows it in the reader's own order. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'inputMode'>) {
  return <TextField width="s" {...props} type="date" />;
}
