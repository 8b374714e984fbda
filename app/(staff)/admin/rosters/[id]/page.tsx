import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { peopleOptions } from '@/components/rosters/people-options';
import { RemoveShift } from '@/components/rosters/remove-shift';
import { ShiftForm } from '@/components/rosters/shift-form';
import { rosterHref } from '@/components/rosters/week-links';
import { ClientMessages } from '@/components/shell/client-messages';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { formatSpan } from '@/lib/platform/format';
import { civilDateOf, clockTimeOf } from '@/lib/platform/time';
import { canEditRosters } from '@/lib/rosters/access';
import { getShift, listShiftCandidates } from '@/lib/rosters/queries';
import { changeShiftAction, removeShiftAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rosters'))('change') };
}

export default async function ShiftPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActorWho(canEditRosters);
  const [t, locale] = await Promise.all([getTranslations('rosters'), getLocale()]);
  const shift = await getShift((await params).id);
  if (!shift) notFound();
  const { id, deskId, employeeId, employee, starts, ends, version } = shift;
  const date = civilDateOf(starts);
  const people = await listShiftCandidates(deskId);
  const values = { employeeId, date, from: clockTimeOf(starts), to: clockTimeOf(ends) };
  return (
    <ClientMessages namespaces={['rosters', 'replanning']}>
      <PageHeader
        title={t('change')}
        lead={`${employee}, ${shift.desk}, ${shift.site}, ${formatSpan(starts, ends, locale)}`}
        back={<BackLink href={rosterHref(deskId, date)}>{t('title')}</BackLink>}
      />
      {ends <= new Date() ? (
        <Alert tone="info">
          <p>{t('past')}</p>
        </Alert>
      ) : (
        <div className="stack stack-large">
          <ShiftForm
            action={changeShiftAction}
            deskId={deskId}
            shiftId={id}
            version={version}
            values={values}
            people={peopleOptions(people, { atDesk: t('atDesk'), ofUnit: t('ofUnit') })}
          />
          <RemoveShift shiftId={id} action={removeShiftAction} />
        </div>
      )}
    </ClientMessages>
  );
}
