/** A search box or a date of a filter form. */
export function FilterText({
  name,
  label,
  value = '',
  type = 'search',
  hint,
}: {
  name: string;
  label: string;
  value?: string;
  type?: 'search' | 'date' | 'text';
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
      <input key={value} id={id} name={name} type={type} className="form-input" defaultValue={value} maxLength={200} aria-describedby={hint && `${id}-hint`} />
    </div>
  );
}
