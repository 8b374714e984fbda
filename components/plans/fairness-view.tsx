import { useLocale, useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { HeatTable } from '@/components/ui/heat-table';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Pagination } from '@/components/ui/pagination';
import { formatDate } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';
import { countFlows, listReciprocity } from '@/lib/plans/fairness/rules';
import { pageOf, PEOPLE_A_PAGE } from '@/lib/plans/view/rules';
import type { Fairness } from '@/lib/plans/fairness/types';

const axis = ({ id, name }: { id: string; name: string }) => ({ key: id, label: name });

/** Who has visited whom: between units, at sites, between two people, and how often each. */
export function FairnessView({ fairness, never, page }: { fairness: Fairness; never: boolean; page: number }) {
  const t = useTranslations('plans.fairness');
  const { units, sites, flows, mates } = fairness;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const name = (id: string) => names.get(id) ?? id;
  return (
    <div className="stack stack-large">
      {flows.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <section className="stack">
          <h2>{t('reciprocity')}</h2>
          <ul>
            {listReciprocity(fairness).map(({ a, b, there, back }) => (
              <li key={`${a} ${b}`}>
                <strong>{t('pair', { a: name(a), b: name(b) })}:</strong> {t('reciprocitySentence', { a: name(a), b: name(b), there, back })}{' '}
                {there === back ? t('even') : t('difference', { count: Math.abs(there - back) })}.
              </li>
            ))}
          </ul>
          <div className="stack">
            <HeatTable caption={t('byUnit')} corner={t('corner')} rows={units.map(axis)} columns={units.map(axis)} valueOf={(fromUnit, toUnit) => countFlows(fairness, { fromUnit, toUnit })} />
            <HeatTable caption={t('bySite')} corner={t('corner')} rows={units.map(axis)} columns={sites.map(axis)} valueOf={(fromUnit, toSite) => countFlows(fairness, { fromUnit, toSite })} />
          </div>
        </section>
      )}
      <section className="stack">
        <h2>{t('mates')}</h2>
        <p>{t(mates.length === 0 ? 'matesNone' : 'matesLead')}</p>
        {mates.length > 0 && (
          <ul>
            {mates.map(({ a, b, met, asked }) => (
              <li key={`${a} ${b}`}>
                <strong>{t('mate', { a, b })}</strong>: {t('mateState', { met: met ? 'yes' : 'no', asked: asked ? 'yes' : 'no' })}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Visitors fairness={fairness} never={never} page={page} name={name} />
    </div>
  );
}

function Visitors({ fairness: { people }, never, page: asked, name }: { fairness: Fairness; never: boolean; page: number; name: (unit: string) => string }) {
  const t = useTranslations('plans.fairness');
  const locale = useLocale();
  const without = people.filter(({ visits }) => visits === 0);
  const order = new Intl.Collator(locale);
  const sorted = [...(never ? without : people)].sort((a, b) => order.compare(name(a.unitId), name(b.unitId)) || a.visits - b.visits);
  const { items: rows, page, pages } = pageOf(sorted, asked, PEOPLE_A_PAGE);
  return (
    <section className="stack" id="people">
      <h2>{t('people')}</h2>
      <LinkTabs
        label={t('people')}
        items={[
          { href: '?', label: t('everybody'), current: !never, count: people.length },
          { href: '?show=never', label: t('onlyNever'), current: never, count: without.length },
        ]}
      />
      <DataTable
        caption={t('people')}
        hideCaption
        compact
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'person', heading: t('columns.person'), rowHeading: true, cell: (person) => person.name },
          { key: 'unit', heading: t('columns.unit'), cell: ({ unitId }) => name(unitId) },
          { key: 'site', heading: t('columns.site'), cell: ({ siteName }) => siteName },
          { key: 'visits', heading: t('columns.visits'), numeric: true, cell: ({ visits }) => visits },
          { key: 'leftOut', heading: t('columns.leftOut'), numeric: true, cell: ({ leftOut }) => leftOut },
          { key: 'latest', heading: t('columns.latest'), cell: ({ latest }) => (latest ? formatDate(civilDateOf(latest), locale) : t('never')) },
        ]}
      />
      <Pagination page={page} pages={pages} hrefOf={(next) => `?${never ? 'show=never&' : ''}people=${next}#people`} />
    </section>
  );
}
