import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Shares } from '@/components/overview/shares';
import { TaskList } from '@/components/overview/task-list';
import { Tiles } from '@/components/overview/tiles';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { canSeeOverview } from '@/lib/overview/access';
import { getOverview } from '@/lib/overview/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') };
}

const further = ['rounds', 'events', 'coding', 'patterns', 'findings', 'proposals', 'brief', 'names', 'newsletters', 'exports'] as const;
const pathOf = (key: (typeof further)[number]) => (key === 'events' ? '/events/overview' : `/${key}`);

export default async function OverviewPage() {
  const actor = await requireActorWho(canSeeOverview);
  const t = await getTranslations('overview');
  const overview = await getOverview(actor, new Date());
  if (!overview) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState heading={t('none')} icon="info">
          {t('noneText')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="stack stack-large">
        <Tiles tiles={overview.tiles} />
        <section className="stack" aria-labelledby="today">
          <h2 id="today">{t('today')}</h2>
          <TaskList tasks={overview.tasks} />
        </section>
        <section className="stack" aria-labelledby="shares">
          <h2 id="shares">{t('shares')}</h2>
          <p>{t('sharesLead')}</p>
          <div className="shares">
            <Shares caption={t('byUnit')} shares={overview.units} />
            <Shares caption={t('bySite')} shares={overview.sites} />
          </div>
        </section>
        <nav className="cluster" aria-label={t('more')}>
          {further.map((key) => (
            <Link key={key} href={pathOf(key)} prefetch={false}>
              {t(`links.${key}`)}
            </Link>
          ))}
        </nav>
      </div>
    </>
  );
}
