import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GroupsOnScreen } from '@/components/event-day/groups-on-screen';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { getGroups } from '@/lib/event-day/groups/queries';
import { loadDay } from '../../load';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('eventDay.groups'))('title') };
}

export default async function GroupsOnScreenPage({ params, searchParams }: Props) {
  const { day } = await loadDay((await params).id);
  const asked = [(await searchParams).round].flat()[0];
  const { deals } = await getGroups(day.event.id, day.people);
  const deal = deals.find(({ number }) => String(number) === asked) ?? deals.at(-1);
  const t = await getTranslations('eventDay.groups');
  return (
    <>
      <PageHeader
        title={deal ? t('round', { number: deal.number }) : t('title')}
        lead={day.event.title}
        back={<BackLink href={`/events/${day.event.id}/day/groups`}>{t('showBack')}</BackLink>}
      />
      {deal ? (
        <GroupsOnScreen deal={deal} />
      ) : (
        <EmptyState heading={t('none')} icon="groups">
          {t('noneText')}
        </EmptyState>
      )}
    </>
  );
}
