/** Names and what they stand for: when, where, host, who else comes. Empty values are left out. */
export function DescriptionList({ items }: { items: { term: string; value: React.ReactNode }[] }) {
  return (
    <dl className="description-list">
      {items
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
