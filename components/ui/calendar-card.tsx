import Link from 'next/link';

export type CalendarTone = 'visit' | 'host' | 'event' | 'shift' | 'quiet' | 'open';

/** A small card in a week: the time, what it is, and a line or two. With `href` the whole card can be pressed. */
export function CalendarCard({
  time,
  title,
  href,
  meta,
  tone = 'open',
  children,
}: {
  /** "10.00–12.00" */
  time?: string;
  title: React.ReactNode;
  href?: string;
  meta?: React.ReactNode;
  tone?: CalendarTone;
  children?: React.ReactNode;
}) {
  return (
    <div className={href ? `cal cal-${tone} box-link` : `cal cal-${tone}`}>
      {time && <span className="cal-time">{time}</span>}
      <span className="cal-title">
        {href ? (
          <Link href={href} prefetch={false}>
            {title}
          </Link>
        ) : (
          title
        )}
      </span>
      {meta && <span className="cal-meta">{meta}</span>}
      {children}
    </div>
  );
}
