import { set } from 'react-hook-form';
import type { FormValues } from './form-state';

const MOST_FIELDS = 2_000;

/** A posted form as flat texts by name; files and the framework's own fields are left out. */
export function readFormValues(data: FormData): FormValues {
  const values: FormValues = {};
  let count = 0;
  for (const [name, value] of data.entries()) {
    if (name.startsWith('$') || typeof value !== 'string') continue;
    if ((count += 1) > MOST_FIELDS) break;
    const before = Object.hasOwn(values, name) ? values[name] : undefined;
    if (before === undefined) Object.defineProperty(values, name, { value, ...open });
    else values[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return values;
}

const open = { enumerable: true, writable: true, configurable: true };

/** Dots alone lead inwards: the library below would follow brackets and quotes as well, past what is looked at here. */
const plain = /^[\w-]+(\.[\w-]+)*$/;
/** Far beyond what a form has; each would make an array of that length, to be gone through one by one. */
const wide = /(^|\.)\d{4,}(\.|$)/;
const MOST_LEVELS = 8;

/** Dotted names become nested objects and arrays, as react-hook-form names its fields (`rows.0.day`). */
export function nestFormValues(values: FormValues): Record<string, unknown> {
  const nested: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (/(^|\.)(__proto__|prototype|constructor)(\.|$)/.test(name)) continue;
    if (!plain.test(name) || wide.test(name) || name.split('.').length > MOST_LEVELS) continue;
    set(nested, name, value);
  }
  return nested;
}
