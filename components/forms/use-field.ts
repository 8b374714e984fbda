'use client';
import { useEnclosingForm, fieldId } from './form-context';

/** Props every field shares. `label` may be left out where the form's `labels` has it. */
export type FieldProps = {
  name: string;
  label?: string;
  hint?: React.ReactNode;
  /** Shown as "(valgfrit)"; fields are required unless they say otherwise. */
  optional?: boolean;
  /** What the field holds at first; an answer from the server replaces it. */
  defaultValue?: string;
};

/** Gathers what a field shows: its words, its first value, its error and the attributes that tie them together. */
export function useField({ name, label, hint, optional, defaultValue }: FieldProps) {
  const form = useEnclosingForm();
  const id = fieldId(form.id, name);
  const error = form.errorOf(name);
  const posted = form.values[name];
  const registration = form.register(name);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    label: label ?? form.labels[name] ?? name,
    hint,
    optional,
    error,
    value: (Array.isArray(posted) ? posted[0] : posted) ?? defaultValue ?? '',
    /** For fields with several answers; undefined means that nothing was posted yet. */
    posted: posted === undefined ? undefined : [posted].flat(),
    describedBy: described || undefined,
    registration,
    control: {
      id,
      name,
      'aria-invalid': error ? (true as const) : undefined,
      'aria-describedby': described || undefined,
      ...registration,
    },
  };
}
