import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { messages } from '@/messages';
import { ExportForm } from '@/components/exports/export-form';
import { ExportProblemBox } from '@/components/exports/export-problem';
import { PastExports } from '@/components/exports/past-exports';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { listExports, listSuspects } from '@/lib/exports/queries';
import { readProblem } from '@/lib/exports/schema';
import { countObservationsNow } from '@/lib/observation-search/queries';
import { readFilter, writeFilter, type SearchParams } from '@/lib/observation-search/schema';
import { describeFilters } from '@/lib/observation-search/words/queries';
import { isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('exports'))('title') };
}

export default async function ExportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireActorWho(isLead);
  const params = await searchParams;
  const filter = readFilter(params);
  const locale = await getLocale();
  const problem = readProblem(params, messages[locale].exports.problems);
  const [t, tSearch, { total }, [parts = []], past, suspects] = await Promise.all([
    getTranslations('exports'),
    getTranslations('observationSearch'),
    countObservationsNow(filter),
    describeFilters([filter], locale),
    listExports(locale),
    listSuspects(problem?.rows ?? []),
  ]);
  const list = `/observations/all${writeFilter(filter)}`;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} back={<BackLink href={list}>{tSearch('title')}</BackLink>} action={<LinkButton href="/exports" variant="secondary">{t('page.title')}</LinkButton>} />
      <div className="stack-large">
        {problem && <ExportProblemBox reason={problem.reason} count={problem.count} suspects={suspects} locale={locale} />}
        <div className="split">
          <section className="stack">
            <h2>{t('order')}</h2>
            <ExportForm filter={filter} />
          </section>
          <Card heading={t('what')} level={2} tone="quiet" actions={<a href={list}>{t('change')}</a>}>
            <p>{t('rows', { count: total })}</p>
            {parts.length > 0 ? (
              <DescriptionList items={parts.map(({ term, value }) => ({ term, value }))} />
            ) : (
              <p>{t('everything')}</p>
            )}
          </Card>
        </div>
        <section className="stack">
          <h2>{t('past')}</h2>
          <PastExports rows={past} locale={locale} />
        </section>
      </div>
    </>
  );
}
