import { useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { compareVisits } from '@/lib/plans/comparison/rules';
import type { PlanLine, PlanVersion } from '@/lib/plans/types';
import { ChangeList } from './change-list';
import type { PlanWords } from './words';

/** Two versions side by side: their figures, and who gets what instead. */
export function CompareView({ plans, left, right, words }: { plans: PlanLine[]; left: PlanVersion | null; right: PlanVersion | null; words: PlanWords }) {
  const t = useTranslations('plans');
  if (!left || !right) return <EmptyState heading={t('compare.title')}>{t('compare.oneOnly')}</EmptyState>;
  const options = plans.map(({ id, number, state, note }) => ({ value: id, label: [t('versionOf', { number, state: t(`states.${state}`) }), note].filter(Boolean).join(': ') }));
  return (
    <div className="stack stack-large">
      <FilterForm label={t('compare.title')}>
        <FilterSelect name="a" label={t('compare.a')} options={options} value={left.id} />
        <FilterSelect name="b" label={t('compare.b')} options={options} value={right.id} />
      </FilterForm>
      <section className="stack">
        <h2>{t('compare.figures')}</h2>
        <FigureTable left={left} right={right} />
      </section>
      <section className="stack">
        <h2>{t('compare.differences')}</h2>
        <ChangeList changes={compareVisits(left.visits, right.visits)} words={words} />
      </section>
    </div>
  );
}

function FigureTable({ left, right }: { left: PlanVersion; right: PlanVersion }) {
  const t = useTranslations('plans');
  const [a, b] = [left.figures, right.figures];
  // A shortage that a kept trial allows is none of its figures.
  const short = ({ figures, waivers }: PlanVersion) => (waivers.staffing.length > 0 ? t('compare.shortBeyond', { count: figures.shortHalfHours }) : figures.shortHalfHours);
  const rows = [
    { key: 'placed', label: t('compare.placed'), a: t('figures.placed', a), b: t('figures.placed', b) },
    { key: 'firstChoices', label: t('compare.firstChoices'), a: a.firstChoices, b: b.firstChoices },
    { key: 'unplaced', label: t('compare.unplaced'), a: left.left.length, b: right.left.length },
    { key: 'short', label: t('compare.short'), a: short(left), b: short(right) },
    ...left.levels.map(({ name, value }) => ({
      key: `level ${name}`,
      label: t(`levels.names.${name}`),
      a: t(`levels.units.${name}`, { value }),
      b: t(`levels.units.${name}`, { value: right.levels.find((level) => level.name === name)?.value ?? 0 }),
    })),
  ];
  return (
    <DataTable
      caption={t('compare.figures')}
      hideCaption
      compact
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', heading: t('compare.figure'), rowHeading: true, cell: ({ label }) => label },
        { key: 'a', heading: t('version', { number: left.number }), numeric: true, cell: (row) => row.a },
        { key: 'b', heading: t('version', { number: right.number }), numeric: true, cell: (row) => row.b },
      ]}
    />
  );
}
