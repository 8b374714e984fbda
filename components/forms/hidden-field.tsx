/** A value the form carries along. Never trust it: the command decides again what the actor may touch. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
