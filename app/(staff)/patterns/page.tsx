import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CodingTabs } from '@/components/coding/coding-tabs';
import { PatternChoices } from '@/components/patterns/pattern-choices';
import { PatternLines } from '@/components/patterns/pattern-lines';
import { PatternStriking } from '@/components/patterns/pattern-striking';
import { axisWords, PatternTable } from '@/components/patterns/pattern-table';
import { SavedViews } from '@/components/patterns/saved-views';
import { ClientMessages } from '@/components/shell/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { listThemes } from '@/lib/codebook/queries';
import { findStriking } from '@/lib/observation-matrix/rules';
import type { SearchParams } from '@/lib/observation-search/schema';
import { describeFilters, getAnswerWords } from '@/lib/observation-search/words/queries';
import { readPassageFilter } from '@/lib/passages/schema';
import { isCoder, isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { getCurrentProject } from '@/lib/projects/queries';
import { listSavedViews } from '@/lib/saved-views/queries';
import { countPatterns } from '@/lib/theme-matrix/queries';
import { readPatternAxes, readShade, writePatternAddress } from '@/lib/theme-matrix/schema';
import { removeViewAction, saveViewAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patterns'))('title') };
}

export default async function PatternsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActorWho(isCoder);
  const params = await searchParams;
  const filter = readPassageFilter(params);
  const axes = readPatternAxes(params);
  const shade = readShade(params, axes);
  const [t, locale, project] = await Promise.all([getTranslations('patterns'), getLocale(), getCurrentProject()]);
  const [cells, themes, answers, views, [parts = []]] = await Promise.all([
    countPatterns(filter, axes),
    project ? listThemes(project.id) : [],
    getAnswerWords(locale),
    listSavedViews(actor),
    describeFilters([filter], locale),
  ]);
  const words = { themes: new Map(themes.map(({ id, path }) => [id, path])), answers, locale };
  const label = (side: 'row' | 'column', key: string) =>
    axisWords(side === 'row' ? axes.rows : axes.columns, new Set([key]), words).find((axis) => axis.key === key)?.label ?? '';
  const together = axes.columns === 'together';
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={isLead(actor) && <LinkButton href={`/exports?rows=${axes.rows}&columns=${axes.columns}#patterns`} variant="secondary">{t('export')}</LinkButton>}
      />
      <CodingTabs current="patterns" lead={isLead(actor)} />
      <div className="beside-filters">
        <PatternChoices axes={axes} filter={filter} words={answers} shade={shade} />
        <div className="stack-large">
          {cells.length === 0 ? (
            <EmptyState heading={t('emptyHeading')}>{t('empty')}</EmptyState>
          ) : (
            <div className="stack">
              {parts.length > 0 && isLead(actor) && <p className="quiet">{t('exportsAll')}</p>}
              {parts.length > 0 && <p>{t('within', { filter: parts.map(({ term, value }) => `${term}: ${value}`).join('; ') })}</p>}
              {!together && <PatternStriking striking={findStriking(cells)} axes={axes} filter={filter} label={label} />}
              <PatternTable axes={axes} cells={cells} filter={filter} words={words} shade={shade} />
              {shade !== 'count' && <p className="quiet">{t(`shadeLegend.${shade}`)}</p>}
              {axes.rows === 'theme' && axes.columns === 'month' && <PatternLines cells={cells} themes={words.themes} locale={locale} lead={isLead(actor)} />}
              <p className="quiet">{together ? t('togetherNote') : t('severalNote')}</p>
            </div>
          )}
          <ClientMessages namespaces={['patterns']}>
            <SavedViews views={views} query={writePatternAddress(filter, axes, shade)} lead={isLead(actor)} save={saveViewAction} remove={removeViewAction} />
          </ClientMessages>
        </div>
      </div>
    </>
  );
}
