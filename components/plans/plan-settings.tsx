import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import { formatDateTime } from '@/lib/platform/format';
import type { SettledPair } from '@/lib/plans/pairs/types';
import type { PlanVersion } from '@/lib/plans/types';

/** What the version was made under, in words: who asks, what there is to give, and what was settled beforehand. */
export function PlanSettings({ plan: { input, inputAt, figures }, pairs }: { plan: PlanVersion; pairs: SettledPair[] }) {
  const t = useTranslations('plans.settings');
  const locale = useLocale();
  const seats = input.openings.reduce((sum, opening) => sum + opening.seats, 0);
  const count = (rule: SettledPair['rule']) => pairs.filter((pair) => pair.rule === rule).length;
  return (
    <section className="stack stack-small">
      <h2>{t('heading')}</h2>
      <DescriptionList
        items={[
          { term: t('asking'), value: t('askingOf', { count: figures.asked, most: input.visitsPerPerson }) },
          { term: t('seats'), value: t('seatsOf', { count: seats, openings: input.openings.length }) },
          { term: t('settled'), value: t('settledOf', { pinned: count('pin'), forbidden: count('forbid'), published: input.published.length }) },
          { term: t('asOf'), value: formatDateTime(inputAt, locale) },
        ]}
      />
    </section>
  );
}
