'use client';
import { useEnclosingForm } from './form-context';

/**
 * A hidden value that stays what it was when the form was opened, such as the version somebody began with. Without scripts
 * an answer brings the page anew, with the version of now: what was written on the older one must not pass for written on it.
 */
export function KeptField({ name, value }: { name: string; value: string | number }) {
  const posted = useEnclosingForm().values[name];
  return <input type="hidden" name={name} value={[posted].flat()[0] ?? value} />;
}
