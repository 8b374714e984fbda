import Link from 'next/link';

/**
 * A box around one thing. With `href` the whole card can be pressed while only the heading is the link, so that a
 * screen reader hears a short name and text in the card can still be selected.
 */
export function Card({
  heading,
  href,
  level = 3,
  meta,
  tone,
  actions,
  id,
  children,
}: {
  heading?: React.ReactNode;
  href?: string;
  level?: 2 | 3 | 4;
  /** A quiet line over the heading: when, where. */
  meta?: React.ReactNode;
  tone?: 'accent' | 'quiet' | 'warning' | 'success';
  actions?: React.ReactNode;
  id?: string;
  children?: React.ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div id={id} className={['box', tone && `box-${tone}`, href && 'box-link'].filter(Boolean).join(' ')}>
      {meta && <div className="box-meta">{meta}</div>}
      {heading && (
        <Heading className="box-heading">
          {href ? (
            <Link href={href} prefetch={false}>
              {heading}
            </Link>
          ) : (
            heading
          )}
        </Heading>
      )}
      {children}
      {actions && <div className="cluster box-actions">{actions}</div>}
    </div>
  );
}
