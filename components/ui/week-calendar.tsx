export type CalendarDay = {
  /** The civil date, `yyyy-mm-dd`. */
  key: string;
  /** "tirsdag 30. marts" */
  label: string;
  /** "Påskedag", "Sommertid begynder" */
  note?: string;
  today?: boolean;
};
export type CalendarRow = { key: string; label: string };
export type CalendarItem = { key: string; day: string; row?: string; content: React.ReactNode };

/**
 * A week. In the page it is a list by day, and within a day by row: what a phone shows and a screen reader reads. Wide
 * screens lay the same elements out as a grid with days as columns (subgrid), so nothing stands there twice but
 * the row names at the left, which are hidden from screen readers.
 */
export function WeekCalendar({
  label,
  days,
  rows,
  items,
  emptyDay,
  level = 2,
  layout,
}: {
  label: string;
  days: CalendarDay[];
  rows?: CalendarRow[];
  items: CalendarItem[];
  /** What a day without anything says, e.g. "Ingen besøgspladser". */
  emptyDay: string;
  /** Level of the days' headings. */
  level?: 2 | 3;
  /** One of the two whatever the width; a calendar that is wider than the screen is scrolled sideways. */
  layout?: 'list' | 'calendar';
}) {
  const DayHeading = `h${level}` as const;
  const RowHeading = `h${level + 1}` as 'h3' | 'h4';
  const lines = rows ?? [{ key: '', label: '' }];
  return (
    <section
      // What scrolls must be reached by keyboard.
      tabIndex={layout === 'calendar' ? 0 : undefined}
      className={`week-frame ${layout ? `week-as-${layout}` : ''}`}
      aria-label={label}
    >
      <div className="week-box">
        <div className={`week week-days-${days.length} week-rows-${Math.min(lines.length, 12)} ${rows ? 'week-grouped' : ''}`}>
          {rows && (
            <div className="week-labels" aria-hidden="true">
              {rows.map((row) => (
                <span key={row.key}>{row.label}</span>
              ))}
            </div>
          )}
          {days.map((day) => {
            const ofDay = items.filter((item) => item.day === day.key);
            return (
              <div key={day.key} className={day.today ? 'week-day week-today' : 'week-day'}>
                <div className="week-day-head">
                  <DayHeading>{day.label}</DayHeading>
                  {day.note && <p className="week-note">{day.note}</p>}
                </div>
                {ofDay.length === 0 && <p className="week-empty">{emptyDay}</p>}
                {lines.map((row) => {
                  const inCell = rows ? ofDay.filter((item) => item.row === row.key) : ofDay;
                  return (
                    <div key={row.key} className="week-cell">
                      {rows && inCell.length > 0 && <RowHeading className="week-row-name">{row.label}</RowHeading>}
                      {inCell.length > 0 && (
                        <ul className="plain-list">
                          {inCell.map((item) => (
                            <li key={item.key}>{item.content}</li>
                          ))}
                        </ul>
                      )}
                    </div>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
