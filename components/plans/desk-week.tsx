import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { Disclosure } from '@/components/ui/disclosure';
import type { DeskDay, DeskStep } from '@/lib/plans/week/types';
import { ChartPatterns, DeskChart, type Scale } from './desk-chart';
import { spellDay, spellMinutes, type PlanWords } from './words';

/** The week by desk: a curve a day, who is away under it, and the same in figures on request. */
export function DeskWeek({ days, words }: { days: DeskDay[]; words: PlanWords }) {
  const t = useTranslations('plans.desks');
  if (days.length === 0) return <p>{t('none')}</p>;
  const byDesk = new Map<string, DeskDay[]>();
  for (const day of days) byDesk.set(day.desk, [...(byDesk.get(day.desk) ?? []), day]);
  const order = new Intl.Collator(words.locale);
  const steps = days.flatMap((day) => day.steps);
  // Days stand under each other, also where a desk is closed on one of them.
  const dates = [...new Set(days.map(({ date }) => date))].sort();
  const hours = { from: Math.min(...steps.map(({ from }) => from)), to: Math.max(...steps.map(({ to }) => to)) };
  return (
    <section className="stack">
      <h2>{t('heading')}</h2>
      <p className="measure">{t('lead')}</p>
      <ChartPatterns />
      {[...byDesk]
        .sort(([a], [b]) => order.compare(words.desk(a), words.desk(b)))
        .map(([desk, own]) => (
          <DeskRow key={desk} name={words.desk(desk)} dates={dates} days={own} scale={{ ...hours, most: mostIn(own) }} words={words} />
        ))}
    </section>
  );
}

const mostIn = (days: DeskDay[]) => Math.max(1, ...days.flatMap(({ steps }) => steps.flatMap(({ onShift, needed }) => [onShift, needed])));

function DeskRow({ name, dates, days, scale, words }: { name: string; dates: string[]; days: DeskDay[]; scale: Scale; words: PlanWords }) {
  const t = useTranslations('plans.desks');
  const rows = days.flatMap(({ date, steps, away }) => steps.map((step) => ({ date, step, away: away.filter((gone) => gone.from < step.to && step.from < gone.to) })));
  return (
    <div className="stack stack-small plan-desk">
      <h3>{name}</h3>
      <ul className="plain-list plan-days" style={{ '--days': dates.length } as React.CSSProperties}>
        {days.map(({ date, steps, away }) => (
          <li key={date} style={{ '--day': dates.indexOf(date) + 1 } as React.CSSProperties}>
            <p className="plan-day">{spellDay(date, words.locale)}</p>
            <DeskChart steps={steps} scale={scale} label={chartLabel(t, name, spellDay(date, words.locale), steps)} />
            <p className="quiet">{away.length > 0 ? t('away', { people: [...new Set(away.map(({ person }) => words.person(person)))].join(', ') }) : t('nobodyAway')}</p>
          </li>
        ))}
      </ul>
      <Disclosure summary={`${t('table')}: ${name}`}>
        <DataTable
          caption={name}
          hideCaption
          compact
          rows={rows}
          rowKey={({ date, step }) => `${date} ${step.from}`}
          columns={[
            { key: 'time', heading: t('time'), rowHeading: true, cell: ({ date, step }) => `${spellDay(date, words.locale)}, ${spellMinutes(step.from, step.to, words.locale)}` },
            { key: 'present', heading: t('present'), numeric: true, cell: ({ step }) => step.present },
            {
              key: 'needed',
              heading: t('needed'),
              numeric: true,
              cell: ({ step }) => (
                <>
                  {step.needed} {step.present < step.needed && <Badge tone="error" icon="warning">{t('short')}</Badge>}
                </>
              ),
            },
            {
              key: 'out',
              heading: t('out'),
              cell: ({ away }) => away.map(({ person, opening }) => `${words.person(person)}: ${words.opening(opening)}`).join('; ') || '–',
            },
          ]}
        />
      </Disclosure>
    </div>
  );
}

type Texts = ReturnType<typeof useTranslations<'plans.desks'>>;

/** The tightest moment of the day, which is what one would look for in the curve. */
function chartLabel(t: Texts, desk: string, day: string, steps: DeskStep[]): string {
  const bound = steps.filter(({ needed }) => needed > 0);
  const [tightest] = bound.sort((a, b) => a.present - a.needed - (b.present - b.needed));
  return tightest ? t('chart', { desk, day, left: tightest.present, needed: tightest.needed }) : t('chartFree', { desk, day });
}
