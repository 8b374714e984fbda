import Link from 'next/link';

/** A figure, what it counts, and how it moved. `change` is a sentence with its sign: "+4 siden i går". */
export function StatTile({
  figure,
  label,
  change,
  href,
  tone,
}: {
  figure: React.ReactNode;
  label: string;
  change?: React.ReactNode;
  href?: string;
  tone?: 'warning';
}) {
  return (
    <div className={['stat', tone && `stat-${tone}`, href && 'box-link'].filter(Boolean).join(' ')}>
      <p className="stat-figure">{figure}</p>
      <p className="stat-label">
        {href ? (
          <Link href={href} prefetch={false}>
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      {change && <p className="stat-change">{change}</p>}
    </div>
  );
}
