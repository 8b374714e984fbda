'use client';
import { createContext, useContext } from 'react';
import type { FormValues } from '@/lib/platform/form-state';

/** What a form hands its input elements; empty in forms that are not checked while typing. */
export type Registration = {
  onChange?: (event: { target: unknown; type?: string }) => unknown;
  onBlur?: (event: { target: unknown; type?: string }) => unknown;
  ref?: (element: HTMLElement | null) => void;
};

export type FormContextValue = {
  /** Prefix of every element id in the form. */
  id: string;
  labels: Record<string, string>;
  values: FormValues;
  /** True when `values` are what was posted: a box without a value was then left empty. */
  answered: boolean;
  /** The encoded issue of a field, by dotted name. */
  errorOf: (name: string) => string | undefined;
  register: (name: string) => Registration;
  pending: boolean;
  /** Why the form was refused last, if it was: some refusals open a field. */
  refused?: string;
  /** The word beside what may be left out: asked for once a form, not once a field. */
  optionalWord?: string;
};

const outside: FormContextValue = {
  id: 'f',
  labels: {},
  values: {},
  answered: false,
  errorOf: () => undefined,
  register: () => ({}),
  pending: false,
};

export const FormContext = createContext<FormContextValue>(outside);

export function useEnclosingForm(): FormContextValue {
  return useContext(FormContext);
}

/** The id of the element an error points to: a link in the summary must find it with and without scripts. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll('.', '-')}`;
}
