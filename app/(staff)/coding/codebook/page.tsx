import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CodebookList } from '@/components/codebook/codebook-list';
import { AdoptDefaults, UndoChange } from '@/components/codebook/theme-changes';
import { ThemeForm } from '@/components/codebook/theme-forms';
import { CodingTabs } from '@/components/coding/coding-tabs';
import { ClientMessages } from '@/components/shell/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { countMarksNow, getLastChange, listThemes } from '@/lib/codebook/queries';
import { nextColour } from '@/lib/codebook/rules';
import { isCoder, isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { formatDateTime } from '@/lib/platform/format';
import { getCurrentProject } from '@/lib/projects/queries';
import { addThemeAction, adoptDefaultsAction, moveThemeAction, restoreThemeAction, undoCodebookAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('codebook'))('title') };
}

export default async function CodebookPage() {
  const actor = await requireActorWho(isCoder);
  const lead = isLead(actor);
  const [t, locale, project] = await Promise.all([getTranslations('codebook'), getLocale(), getCurrentProject()]);
  const [themes, counts, last] = project
    ? await Promise.all([listThemes(project.id), countMarksNow(project.id), getLastChange(project.id)])
    : [[], new Map<string, number>(), null];
  const inUse = themes.filter(({ retired }) => !retired);
  const retired = themes.filter((theme) => theme.retired);
  const actions = lead ? { move: moveThemeAction, restore: restoreThemeAction } : null;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <CodingTabs current="codebook" lead={lead} />
      <ClientMessages namespaces={['codebook']}>
        <div className="split">
          <div className="stack-large">
            {themes.length === 0 && (
              <EmptyState heading={t('emptyHeading')} action={lead && project && <AdoptDefaults action={adoptDefaultsAction} />}>
                {lead ? t('empty') : t('emptyForCoder')}
              </EmptyState>
            )}
            {inUse.length > 0 && (
              <section aria-labelledby="in-use">
                <h2 id="in-use">{t('inUse')}</h2>
                <CodebookList themes={inUse} counts={counts} actions={actions} />
              </section>
            )}
            {retired.length > 0 && (
              <section aria-labelledby="retired">
                <h2 id="retired">{t('retired')}</h2>
                <CodebookList themes={retired} counts={counts} actions={actions} />
              </section>
            )}
          </div>
          {lead && (
            <div className="stack-large">
              {last && (
                <UndoChange
                  key={last.id}
                  action={undoCodebookAction}
                  stepId={last.id}
                  kind={last.kind}
                  about={t('undoBy', { who: last.by, when: formatDateTime(last.at, locale) })}
                />
              )}
              <section aria-labelledby="new-theme">
                <h2 id="new-theme">{t('addHeading')}</h2>
                <ThemeForm key={themes.length} action={addThemeAction} parents={inUse.map(({ id, path }) => ({ id, path }))} colour={nextColour(inUse)} />
              </section>
            </div>
          )}
        </div>
      </ClientMessages>
    </>
  );
}
