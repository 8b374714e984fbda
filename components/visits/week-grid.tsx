'use client';
import { useRouter } from 'next/navigation';
import { WeekCalendar, type CalendarDay, type CalendarRow } from '@/components/ui/week-calendar';
import type { WeekCard } from './week-cards';

/**
 * The week with its cards. A client component for what that saves: its data is a third of the size of its markup,
 * which would be sent twice if it were drawn on the server alone. The links are bare ones, followed without loading
 * the page anew by one listener for them all; before scripts have come they are just links.
 */
export function WeekGrid({
  label,
  emptyDay,
  why,
  layout,
  switches,
  days,
  rows,
  cards,
}: {
  label: string;
  emptyDay: string;
  /** Words that open the reasons. */
  why: string;
  /** Empty: what the screen has room for. */
  layout: '' | 'list' | 'calendar';
  switches: { layout: 'list' | 'calendar'; label: string; href: string }[];
  days: CalendarDay[];
  rows: CalendarRow[];
  /** `WeekCard[]` in JSON: as one text React need not look at each of a hundred cards on both sides. */
  cards: string;
}) {
  const router = useRouter();
  return (
    <div
      onClick={(event) => {
        const href = (event.target as Element).closest('a')?.getAttribute('href');
        const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
        if (!href || !plain) return;
        event.preventDefault();
        router.push(href);
      }}
    >
      <p className={`week-switch week-switch-${layout || 'auto'}`}>
        {switches.map((one) => (
          <a key={one.layout} className={`week-to-${one.layout}`} href={one.href}>
            {one.label}
          </a>
        ))}
      </p>
      <WeekCalendar
        layout={layout || undefined}
        label={label}
        emptyDay={emptyDay}
        days={days}
        rows={rows}
        items={(JSON.parse(cards) as WeekCard[]).map((card) => ({ key: card.id, day: card.day, row: card.site, content: <Card card={card} why={why} /> }))}
      />
    </div>
  );
}

function Card({ card: { id, tone, time, topic, mine, seats, step, full, host, why: reasons }, why }: { card: WeekCard; why: string }) {
  return (
    <div className={`cal cal-${tone} box-link`}>
      <span className="cal-time">{time}</span>
      <a className="cal-title" href={`/visits/${id}`}>
        {topic}
      </a>
      {mine && <strong>{mine}</strong>}
      <span className={step === undefined ? undefined : `bar bar-${step}${full ? ' bar-full' : ''}`}>{seats}</span>
      <span className="cal-meta">{host}</span>
      {reasons && (
        <details>
          <summary>{why}</summary>
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </details>
      )}
    </div>
  );
}
