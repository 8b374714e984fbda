import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CodingDesk } from '@/components/coding/coding-desk';
import { CodingTabs } from '@/components/coding/coding-tabs';
import { QueueFilter } from '@/components/coding/queue-filter';
import { codingHref, QueueList } from '@/components/coding/queue-list';
import { TextHeading } from '@/components/coding/text-heading';
import { ClientMessages } from '@/components/shell/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { countMarks, listThemes } from '@/lib/codebook/queries';
import { getCodingText } from '@/lib/coding/queries';
import { readCodingPlace } from '@/lib/coding/queue/schema';
import { countQueues, listQueue } from '@/lib/coding/queue/queries';
import { readFilter, type SearchParams } from '@/lib/observation-search/schema';
import { getAnswerWords } from '@/lib/observation-search/words/queries';
import { isCoder, isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coding'))('title') };
}

export default async function CodingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActorWho(isCoder);
  const params = await searchParams;
  const filter = readFilter(params);
  const { queue, observation } = readCodingPlace(params);
  const [t, locale, project] = await Promise.all([getTranslations('coding'), getLocale(), getCurrentProject()]);
  const [{ rows, before }, counts, themes, marks, words] = await Promise.all([
    listQueue({ kind: queue, filter, coderId: actor.id }, observation),
    countQueues({ filter, coderId: actor.id }),
    project ? listThemes(project.id) : [],
    project ? countMarks(project.id) : new Map<string, number>(),
    getAnswerWords(locale),
  ]);
  const openId = observation ?? rows[0]?.id ?? null;
  const text = openId ? await getCodingText(actor, openId) : null;
  const following = rows[rows.findIndex(({ id }) => id === openId) + 1];
  const choices = themes.map(({ id, name, path, depth, colour, retired, definition, examples }) => ({
    ...{ id, name, path, depth, colour, retired, definition, examples },
    count: marks.get(id) ?? 0,
  }));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <CodingTabs current="coding" lead={isLead(actor)} />
      <div className="coding-page">
        <div className="coding-left">
          <QueueFilter queue={queue} filter={filter} words={words} />
          <QueueList kind={queue} counts={counts} filter={filter} rows={rows} openId={openId} />
        </div>
        {text && themes.length > 0 ? (
          <div className="coding-right">
            <TextHeading text={text} words={words} lead={isLead(actor)} />
            <ClientMessages namespaces={['coding']}>
              <CodingDesk
                writerId={actor.id}
                text={text}
                themes={choices}
                next={following ? codingHref(queue, filter, following.id) : null}
                previous={before && codingHref(queue, filter, before)}
              />
            </ClientMessages>
          </div>
        ) : themes.length === 0 ? (
          <EmptyState
            heading={t('noThemesHeading')}
            action={isLead(actor) && <LinkButton href="/coding/codebook">{t('toCodebook')}</LinkButton>}
          >
            {t('noThemes')}
          </EmptyState>
        ) : (
          <EmptyState heading={t(`emptyHeading.${queue}`)}>{t('empty')}</EmptyState>
        )}
      </div>
    </>
  );
}
