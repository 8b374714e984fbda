import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { DataTable } from '@/components/ui/data-table';
import { Disclosure } from '@/components/ui/disclosure';
import { Pagination } from '@/components/ui/pagination';
import type { FormAction } from '@/lib/platform/form-state';
import { ClientMessages } from '@/components/shell/client-messages';
import { groupBy } from '@/lib/plans/input/rules';
import type { PlanVersion } from '@/lib/plans/types';
import { chooseSite, DESKS_A_PAGE, listWeekSites, mindedDesks, pageOf } from '@/lib/plans/view/rules';
import type { PlanView } from '@/lib/plans/view/types';
import { layOutDeskWeek, layOutOpenings } from '@/lib/plans/week/rules';
import type { DeskDay, DeskOpening, DeskStep } from '@/lib/plans/week/types';
import { MoveBoard } from './board/move-board';
import { OpeningList } from './board/opening-list';
import { ChartPatterns, DeskChart, type Scale } from './desk-chart';
import type { Worded } from './in-words';
import type { ViewHref } from './view-links';
import { spellDay, spellMinutes, type PlanWords } from './words';

type Listed = (openings: DeskOpening[]) => React.ReactNode;
type Props = { plan: PlanVersion; view: PlanView; viewHref: ViewHref; words: PlanWords; moveHref: (person: string) => string; move: FormAction<unknown, Worded> | null };

/** A site's desks, so many at a time, with what is hosted there: a large round is never laid out as a whole. */
function layOutPart({ input, visits }: PlanVersion, view: PlanView, words: PlanWords) {
  const order = new Intl.Collator(words.locale);
  const sites = listWeekSites(input).sort((a, b) => order.compare(words.site(a), words.site(b)));
  const site = chooseSite(input, sites, view);
  const there = mindedDesks(input).filter((desk) => site === null || desk.site === site);
  const desks = pageOf(there.sort((a, b) => order.compare(words.desk(a.id), words.desk(b.id))), view.desks, DESKS_A_PAGE);
  const ids = new Set(desks.items.map(({ id }) => id));
  // What is at no desk stands after the last of them.
  const isHere = ({ desk }: DeskOpening) => (desk === null ? desks.page === desks.pages : ids.has(desk));
  const openings = layOutOpenings(input, visits).filter((opening) => (site === null || opening.site === site) && isHere(opening));
  return { sites, site, desks, openings, days: layOutDeskWeek({ ...input, desks: desks.items }, visits) };
}

/**
 * The week by desk: a curve a day, who is away under it, what is hosted there with its visitors, and the same in
 * figures on request. With `move` the visits can be moved from one opening to another.
 */
export function DeskWeek({ plan, view, viewHref, words, moveHref, move }: Props) {
  const t = useTranslations('plans.desks');
  const board = useTranslations('planBoard');
  const { sites, site, desks, days, openings } = layOutPart(plan, view, words);
  if (days.length === 0 && openings.length === 0 && desks.total === 0) return <p>{t('none')}</p>;
  const shown = new Set(days.map(({ desk, date }) => `${desk} ${date}`));
  const elsewhere = openings.filter(({ desk, date }) => !shown.has(`${desk} ${date}`));
  const units = new Map(plan.input.people.map(({ id, unit }) => [id, unit]));
  const unitOf = (person: string) => units.get(person) ?? '';
  const listed: Listed = (some) => <OpeningList openings={some} words={words} unitOf={unitOf} moveHref={move && moveHref} />;
  const body = (
    <>
      <Desks days={days} openings={openings} words={words} listed={listed} />
      {elsewhere.length > 0 && (
        <div className="stack stack-small plan-desk">
          <h3>{board('elsewhere')}</h3>
          <ByDay dates={[...new Set(openings.map(({ date }) => date))]} openings={elsewhere} words={words} listed={listed} />
        </div>
      )}
    </>
  );
  return (
    <section className="stack" id="week">
      <h2>{t('heading')}</h2>
      <p className="measure">
        {t('lead')} {move && board('how')}
      </p>
      {(site !== null || desks.pages > 1) && (
        <FilterForm label={t('part')}>
          <input type="hidden" name="plan" value={plan.id} />
          <FilterSelect name="site" label={t('site')} options={sites.map((id) => ({ value: id, label: words.site(id) }))} value={site ?? undefined} />
        </FilterForm>
      )}
      <ChartPatterns />
      {move ? (
        <ClientMessages namespaces={['planBoard']}>
          <MoveBoard
            action={move}
            planId={plan.id}
            openings={openings.map(({ id, unit, seats, visitors }) => ({ id, unit, seats, taken: visitors.length, label: words.opening(id) }))}
          >
            {body}
          </MoveBoard>
        </ClientMessages>
      ) : (
        body
      )}
      <Pagination page={desks.page} pages={desks.pages} hrefOf={(page) => `${viewHref({ desks: page })}#week`} />
    </section>
  );
}

function Desks({ days, openings, words, listed }: { days: DeskDay[]; openings: DeskOpening[]; words: PlanWords; listed: Listed }) {
  const byDesk = new Map<string, DeskDay[]>();
  for (const day of days) byDesk.set(day.desk, [...(byDesk.get(day.desk) ?? []), day]);
  const order = new Intl.Collator(words.locale);
  const hosted = groupBy(openings, ({ desk, date }) => `${desk} ${date}`);
  const steps = days.flatMap((day) => day.steps);
  // Days stand under each other, also where a desk is closed on one of them.
  const dates = [...new Set(days.map(({ date }) => date))].sort();
  const hours = { from: Math.min(...steps.map(({ from }) => from)), to: Math.max(...steps.map(({ to }) => to)) };
  return [...byDesk]
    .sort(([a], [b]) => order.compare(words.desk(a), words.desk(b)))
    .map(([desk, own]) => (
      <DeskRow
        key={desk}
        name={words.desk(desk)}
        dates={dates}
        days={own}
        scale={{ ...hours, most: mostIn(own) }}
        words={words}
        hosted={(date) => listed(hosted.get(`${desk} ${date}`) ?? [])}
      />
    ));
}

function ByDay({ dates, openings, words, listed }: { dates: string[]; openings: DeskOpening[]; words: PlanWords; listed: Listed }) {
  return (
    <ul className="plain-list plan-days" style={{ '--days': dates.length } as React.CSSProperties}>
      {dates
        .filter((date) => openings.some((one) => one.date === date))
        .map((date) => (
          <li key={date} style={{ '--day': dates.indexOf(date) + 1 } as React.CSSProperties}>
            <p className="plan-day">{spellDay(date, words.locale)}</p>
            {listed(openings.filter((one) => one.date === date))}
          </li>
        ))}
    </ul>
  );
}

const mostIn = (days: DeskDay[]) => Math.max(1, ...days.flatMap(({ steps }) => steps.flatMap(({ onShift, needed }) => [onShift, needed])));

type RowProps = { name: string; dates: string[]; days: DeskDay[]; scale: Scale; words: PlanWords; hosted: (date: string) => React.ReactNode };

function DeskRow({ name, dates, days, scale, words, hosted }: RowProps) {
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
            {hosted(date)}
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
