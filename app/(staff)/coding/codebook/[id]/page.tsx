import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SplitFilter } from '@/components/codebook/split-filter';
import { MergeTheme, MoveTheme, RetireTheme, SplitTheme } from '@/components/codebook/theme-changes';
import { ThemeForm } from '@/components/codebook/theme-forms';
import { FindingUses } from '@/components/findings/finding-uses';
import { MemoList } from '@/components/memos/memo-list';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listThemes } from '@/lib/codebook/queries';
import { branchOf } from '@/lib/codebook/rules';
import { listUsesOfTheme } from '@/lib/findings/evidence/queries';
import { listMemos } from '@/lib/memos/queries';
import { pagesOf } from '@/lib/observation-search/rules';
import { readFilter, readPage, type SearchParams } from '@/lib/observation-search/schema';
import { readPassageFilter } from '@/lib/passages/schema';
import { listPassages } from '@/lib/passages/queries';
import { isCoder, isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';
import { addMemoAction, removeMemoAction } from '../../actions';
import { changeThemeAction, mergeThemeAction, moveThemeAction, retireThemeAction, splitThemeAction } from '../actions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('codebook'))('edit') };
}

/** The lead changes the theme; whoever else codes reads what it means and writes notes on it. */
export default async function ThemePage({ params, searchParams }: Props) {
  const actor = await requireActorWho(isCoder);
  const lead = isLead(actor);
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const words = readFilter(query).q;
  const [t, project] = await Promise.all([getTranslations('codebook'), getCurrentProject()]);
  const themes = project ? await listThemes(project.id) : [];
  const theme = themes.find((one) => one.id === id);
  if (!theme) notFound();
  const page = readPage(query);
  const [f, { rows, total }, memos, uses] = await Promise.all([
    getTranslations('findings'),
    lead ? listPassages(readPassageFilter({ theme: id, q: words }), page) : { rows: [], total: 0 },
    listMemos(actor, { themeId: id }),
    listUsesOfTheme(id),
  ]);
  const branch = branchOf(themes, id);
  const elsewhere = themes.filter((other) => !other.retired && !branch.has(other.id)).map((other) => ({ id: other.id, path: other.path }));
  const version = `${theme.version}`;
  return (
    <>
      <PageHeader
        title={theme.path}
        lead={theme.definition}
        back={<BackLink href="/coding/codebook">{t('back')}</BackLink>}
        action={<LinkButton href={`/passages?theme=${id}`} variant="secondary">{t('seePassages')}</LinkButton>}
      />
      <ClientMessages namespaces={['codebook', 'coding']}>
        <div className="stack-large measure">
          {lead ? (
            <section aria-labelledby="words">
              <h2 id="words">{t('changeHeading')}</h2>
              <ThemeForm action={changeThemeAction} theme={theme} colour={theme.colour} />
            </section>
          ) : (
            theme.examples && (
              <section aria-labelledby="examples">
                <h2 id="examples">{t('examples')}</h2>
                <p className="seen-text">{theme.examples}</p>
              </section>
            )
          )}
          {lead && !theme.retired && (
            <>
              <section aria-labelledby="move">
                <h2 id="move">{t('moveHeading')}</h2>
                <MoveTheme key={version} theme={theme} action={moveThemeAction} parents={elsewhere} />
              </section>
              <section aria-labelledby="merge">
                <h2 id="merge">{t('mergeHeading')}</h2>
                <MergeTheme key={version} theme={theme} action={mergeThemeAction} others={elsewhere} />
              </section>
              <section aria-labelledby="split">
                <h2 id="split">{t('splitHeading')}</h2>
                <SplitFilter themeId={id} words={words} />
                <p>{rows.length > 0 ? t('splitLead', { shown: rows.length, total: Math.max(total, rows.length) }) : t(words ? 'splitNoneFound' : 'splitNone')}</p>
                {rows.length > 0 && (
                  <SplitTheme key={`${version} ${words} ${page}`} theme={theme} action={splitThemeAction} passages={rows.map((row) => ({ id: row.id, text: row.text }))} />
                )}
                <Pagination page={page} pages={pagesOf(total)} hrefOf={(n) => `/coding/codebook/${id}?${new URLSearchParams({ ...(words && { q: words }), page: String(n) })}#split`} />
              </section>
              <section aria-labelledby="retire">
                <h2 id="retire">{t('retireHeading')}</h2>
                <RetireTheme key={version} theme={theme} action={retireThemeAction} />
              </section>
            </>
          )}
          <section aria-labelledby="findings">
            <h2 id="findings">{f('usesHeading')}</h2>
            {uses.length > 0 ? <FindingUses uses={uses} /> : <p className="quiet">{f('noUsesTheme')}</p>}
          </section>
          <MemoList heading={t('memosHeading')} memos={memos} about="theme" aboutId={id} add={addMemoAction} remove={removeMemoAction} />
        </div>
      </ClientMessages>
    </>
  );
}
