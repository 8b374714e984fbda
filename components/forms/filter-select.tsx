'use client';
import type { Option } from './select-field';

/**
 * One choice of a filter form; `all` is the words of no choice, left out where something is always chosen. A client
 * component for what that saves: its options cross as pairs of texts rather than as a tree of elements.
 */
export function FilterSelect({
  name,
  label,
  options,
  value = '',
  all,
  hint,
}: {
  name: string;
  label: string;
  options: Option[];
  value?: string;
  all?: string;
  hint?: string;
}) {
  const id = `filter-${name}`;
  return (
    <div className="filter-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} className="form-hint">
          {hint}
        </span>
      )}
      {/* The key makes the browser start over when the answer chose something else than what stood there. */}
      <select key={value} id={id} name={name} className="form-select" defaultValue={value} aria-describedby={hint && `${id}-hint`}>
        {all !== undefined && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
