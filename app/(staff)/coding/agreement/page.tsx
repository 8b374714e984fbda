import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AgreementTable } from '@/components/agreement/agreement-table';
import { PairChoice } from '@/components/agreement/pair-choice';
import { CodingTabs } from '@/components/coding/coding-tabs';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listSharedTexts } from '@/lib/agreement/queries';
import { compareCoders } from '@/lib/agreement/rules';
import { readPair } from '@/lib/agreement/schema';
import { listWhoCoded } from '@/lib/coders/queries';
import { listThemes } from '@/lib/codebook/queries';
import { readPage, type SearchParams } from '@/lib/observation-search/schema';
import { isCoder, isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { formatDateTime } from '@/lib/platform/format';
import { getCurrentProject } from '@/lib/projects/queries';

/** Texts listed on a page. */
const LISTED = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coding.agreement'))('title') };
}

export default async function AgreementPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActorWho(isCoder);
  const params = await searchParams;
  const pair = readPair(params);
  const [t, locale, project] = await Promise.all([getTranslations('coding.agreement'), getLocale(), getCurrentProject()]);
  const [people, themes] = project ? await Promise.all([listWhoCoded(project.id), listThemes(project.id)]) : [[], []];
  const first = people.find(({ id }) => id === pair.first) ?? people[0];
  const second = people.find(({ id }) => id === pair.second) ?? people.find(({ id }) => id !== first?.id);
  const texts = first && second ? await listSharedTexts(first.id, second.id) : [];
  const pages = Math.max(1, Math.ceil(texts.length / LISTED));
  const page = Math.min(readPage(params), pages);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <CodingTabs current="agreement" lead={isLead(actor)} />
      {!first || !second ? (
        <EmptyState heading={t('noneHeading')}>{t('none')}</EmptyState>
      ) : (
        <div className="stack-large">
          <PairChoice people={people} first={first.id} second={second.id} />
          {texts.length === 0 ? (
            <p>{t('noTexts')}</p>
          ) : (
            <>
              <div className="stack">
                <p className="lead">{t('texts', { count: texts.length })}</p>
                <AgreementTable
                  report={compareCoders(texts)}
                  themes={new Map(themes.map(({ id, path }) => [id, path]))}
                  first={first.name}
                  second={second.name}
                />
                <p className="quiet measure">{t('how')}</p>
              </div>
              <section aria-labelledby="side">
                <h2 id="side">{t('side')}</h2>
                <ul className="plain-list">
                  {texts.slice((page - 1) * LISTED, page * LISTED).map(({ id, occurredAt, texts: [opening] }) => (
                    <li key={id}>
                      <a href={`/coding/agreement/${id}?first=${first.id}&second=${second.id}`}>
                        {formatDateTime(occurredAt, locale)}: {[...(opening?.text ?? '')].slice(0, 70).join('')}…
                      </a>
                    </li>
                  ))}
                </ul>
                <Pagination page={page} pages={pages} hrefOf={(n) => `/coding/agreement?first=${first.id}&second=${second.id}&page=${n}#side`} />
              </section>
            </>
          )}
        </div>
      )}
    </>
  );
}
