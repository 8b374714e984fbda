import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { HoursSummary } from '@/components/desks/desk-list';
import { peopleOptions } from '@/components/rosters/people-options';
import { ShiftForm } from '@/components/rosters/shift-form';
import { rosterHref } from '@/components/rosters/week-links';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { getDesk } from '@/lib/desks/queries';
import { hoursOn } from '@/lib/desks/rules';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { civilDateOf, isCivilDate } from '@/lib/platform/time';
import { canEditRosters } from '@/lib/rosters/access';
import { listShiftCandidates } from '@/lib/rosters/queries';
import { addShiftAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rosters'))('new') };
}

type Props = { searchParams: Promise<{ desk?: string; day?: string; person?: string }> };

export default async function NewShiftPage({ searchParams }: Props) {
  await requireActorWho(canEditRosters);
  const [t, query] = await Promise.all([getTranslations('rosters'), searchParams]);
  const desk = await getDesk(query.desk ?? '');
  if (!desk) notFound();
  const day = isCivilDate(query.day ?? '') ? query.day! : civilDateOf(new Date());
  const people = await listShiftCandidates(desk.id);
  const values = { employeeId: query.person ?? '', date: day, ...hoursOn(desk.periods, day) };
  return (
    <ClientMessages namespaces={['rosters', 'replanning']}>
      <PageHeader
        title={t('new')}
        lead={t('newLead', { desk: desk.name, site: desk.site })}
        back={<BackLink href={rosterHref(desk.id, day)}>{t('title')}</BackLink>}
      />
      <div className="split">
        <ShiftForm
          action={addShiftAction}
          deskId={desk.id}
          values={values}
          people={peopleOptions(people, { atDesk: t('atDesk'), ofUnit: t('ofUnit') })}
        />
        <aside className="stack stack-small" aria-labelledby="hours">
          <h2 id="hours" className="h4">
            {t('openingHours')}
          </h2>
          <HoursSummary periods={desk.periods} />
        </aside>
      </div>
    </ClientMessages>
  );
}
