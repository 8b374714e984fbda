import { useLocale, useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { Disclosure } from '@/components/ui/disclosure';
import { fair, strong } from '@/lib/findings/strength/rules';
import type { Strength, Tally } from '@/lib/findings/strength/types';
import { formatNumber } from '@/lib/platform/format';

const always: readonly (keyof Tally)[] = ['observations', 'outside', 'events', 'people', 'sites', 'units', 'passages'];
const partly: readonly (keyof Tally)[] = ['outside', 'events'];

/** All that strength follows from, for and against, and how it does. */
export function StrengthTable({ strength: { supports, contradicts } }: { strength: Strength }) {
  const t = useTranslations('findings');
  const locale = useLocale();
  const rows = always.filter((key) => !partly.includes(key) || supports[key] + contradicts[key] > 0);
  return (
    <>
      <DataTable
        caption={t('tally.caption')}
        hideCaption
        compact
        rows={[...rows]}
        rowKey={(key) => key}
        columns={[
          { key: 'what', heading: t('tally.what'), rowHeading: true, cell: (key) => t(`tally.${key}`) },
          { key: 'supports', heading: t('sides.supports'), numeric: true, cell: (key) => formatNumber(supports[key], locale) },
          { key: 'contradicts', heading: t('sides.contradicts'), numeric: true, cell: (key) => formatNumber(contradicts[key], locale) },
        ]}
      />
      <Disclosure summary={t('how')}>
        <p>
          {t('howText', {
            ...{ fairObservations: fair.observations, fairPeople: fair.people, strongObservations: strong.observations },
            ...{ strongPeople: strong.people, strongSites: strong.sites, strongUnits: strong.units, times: strong.timesContradicted },
          })}
        </p>
      </Disclosure>
    </>
  );
}
