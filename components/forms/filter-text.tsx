/** A search box or a date of a filter form. */
export function FilterText({
  name,
  label,
  value = '',
  type = 'search',
}: {
  name: string;
  label: string;
  value?: string;
  type?: 'search' | 'date' | 'text';
}) {
  const id = `filter-${name}`;
  return (
    <div className="filter-field">
      <label htmlFor={id}>{label}</label>
      <input key={value} id={id} name={name} type={type} className="form-input" defaultValue={value} maxLength={200} />
    </div>
  );
}
