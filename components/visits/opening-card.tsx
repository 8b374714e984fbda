import { barStep } from '@/components/ui/bar';
import { formatTimeRange, type Locale } from '@/lib/platform/format';
import { suits } from '@/lib/visits/filter/rules';
import type { OpeningCard as Opening } from '@/lib/visits/types';
import { sayObstacle, type VisitTexts } from './words';

/** Keeps what a sentence comes to: a week says "2 af 3 pladser taget" and "10.00–12.00" over and over. */
function remembering<Args extends (string | number)[]>(say: (...args: Args) => string): (...args: Args) => string {
  const said = new Map<string, string>();
  return (...args) => {
    const key = args.join();
    const known = said.get(key);
    if (known !== undefined) return known;
    const text = say(...args);
    said.set(key, text);
    return text;
  };
}

/**
 * Draws openings in the week: when, what, how many seats are taken, with whom. What the reader may not take is quiet
 * and says why when asked. A plain function with as few elements as it takes and bare links (see LinkArea): a week
 * shows a hundred of these, each is sent twice, and a component of its own would be paid for a hundred times.
 */
export function drawOpenings(t: VisitTexts, locale: Locale): (opening: Opening) => React.ReactNode {
  const time = remembering((starts: number, ends: number) => formatTimeRange(new Date(starts), new Date(ends), locale));
  const seatsTaken = remembering((taken: number, seats: number) => t('seats', { taken, seats }));
  const why = t('why');
  return (opening) => {
    const { id, topic, starts, ends, seats, taken, waiting, mine, hostName, unit, state, obstacles } = opening;
    const offered = state === 'offered';
    const open = suits(opening);
    const tone = mine?.state === 'hosting' ? 'host' : mine ? 'visit' : open && offered ? 'open' : 'quiet';
    const text = seatsTaken(taken, seats);
    return (
      <div className={`cal cal-${tone} box-link`}>
        <span className="cal-time">{time(starts.getTime(), ends.getTime())}</span>
        <a className="cal-title" href={`/visits/${id}`}>
          {topic}
        </a>
        {mine && <strong>{mine.state === 'waitlisted' ? t('mine.waitlisted', { place: mine.place }) : t(`mine.${mine.state}`)}</strong>}
        {offered ? (
          <span className={`bar bar-${barStep(taken, seats)}${taken >= seats ? ' bar-full' : ''}`}>
            {waiting > 0 ? `${text}, ${t('waitingShort', { count: waiting })}` : text}
          </span>
        ) : (
          <span>{t('calledOff')}</span>
        )}
        <span className="cal-meta">{`${hostName}, ${unit.name}`}</span>
        {!open && offered && (
          <details>
            <summary>{why}</summary>
            {obstacles.map((obstacle) => (
              <p key={obstacle.reason}>{sayObstacle(t, obstacle, locale)}</p>
            ))}
          </details>
        )}
      </div>
    );
  };
}
