import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PlaceButtons } from '@/components/findings/place-passage';
import { PassageFilterForm } from '@/components/passages/passage-filter';
import { PassageList } from '@/components/passages/passage-list';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listThemes } from '@/lib/codebook/queries';
import { canWriteFindings } from '@/lib/findings/access';
import { getFinding } from '@/lib/findings/queries';
import { pagesOf } from '@/lib/observation-search/rules';
import { readPage, type SearchParams } from '@/lib/observation-search/schema';
import { getAnswerWords } from '@/lib/observation-search/words/queries';
import { listPassages } from '@/lib/passages/queries';
import { readPassageFilter, writePassageFilter } from '@/lib/passages/schema';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { placePassageAction } from '../../actions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('findings'))('findPassages') };
}

export default async function EvidencePage({ params, searchParams }: Props) {
  await requireActorWho(canWriteFindings);
  const finding = await getFinding((await params).id);
  if (!finding) notFound();
  const query = await searchParams;
  const [filter, page] = [readPassageFilter(query), readPage(query)];
  const [t, p, locale] = await Promise.all([getTranslations('findings'), getTranslations('coding.passages'), getLocale()]);
  const [{ rows, total }, themes, words] = await Promise.all([listPassages(filter, page), listThemes(finding.projectId), getAnswerWords(locale)]);
  const sides = new Map(finding.evidence.map(({ passage, side }) => [passage.id, side]));
  const path = `/findings/${finding.id}/evidence`;
  return (
    <>
      <PageHeader
        title={t('findPassages')}
        lead={<>{t('number', { number: finding.number })}: {finding.statement}</>}
        back={<BackLink href={`/findings/${finding.id}`}>{t('backToFinding', { number: finding.number })}</BackLink>}
      />
      <p>{t('findLead')}</p>
      <div className="beside-filters">
        <PassageFilterForm filter={filter} themes={themes} words={words} path={path} />
        {rows.length > 0 ? (
          <section>
            <h2 className="found-count">{p('count', { count: Math.max(total, rows.length) })}</h2>
            <ClientMessages namespaces={['findings']}>
              <PassageList
                passages={rows}
                words={words}
                actionsOf={({ id, text }) => (
                  <PlaceButtons action={placePassageAction} findingId={finding.id} passageId={id} words={text} side={sides.get(id) ?? null} />
                )}
              />
            </ClientMessages>
            <Pagination page={page} pages={pagesOf(total)} hrefOf={(n) => `${path}${writePassageFilter(filter, { page: n > 1 ? n : null })}`} />
          </section>
        ) : (
          <EmptyState heading={p('noneHeading')}>{p('none')}</EmptyState>
        )}
      </div>
    </>
  );
}
