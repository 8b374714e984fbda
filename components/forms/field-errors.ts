import { get, set, type FieldErrors } from 'react-hook-form';

/** The action's flat errors in react-hook-form's nested shape. */
export function toFieldErrors(errors: Record<string, string>): FieldErrors {
  const nested: FieldErrors = {};
  for (const [name, message] of Object.entries(errors)) set(nested, name, { type: 'server', message });
  return nested;
}

function isError(node: unknown): node is { message: string } {
  return typeof node === 'object' && node !== null && typeof (node as { message?: unknown }).message === 'string';
}

/** Every error as [dotted name, encoded issue]; a list's own error comes before those of its entries. */
export function flattenErrors(node: unknown, path: string[] = []): [string, string][] {
  if (typeof node !== 'object' || node === null) return [];
  if (isError(node)) return [[path.join('.'), node.message]];
  return Object.entries(node).flatMap(([key, child]) =>
    // react-hook-form keeps a reference to the element beside the error; its insides are not errors.
    key === 'ref' ? [] : flattenErrors(child, key === 'root' ? path : [...path, key]),
  );
}

/** The first encoded issue of a field: its own, or for a group that of any of its entries. */
export function errorAt(errors: FieldErrors, name: string): string | undefined {
  return flattenErrors(get(errors, name))[0]?.[1];
}
