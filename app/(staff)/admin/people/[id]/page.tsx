import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AccessForm } from '@/components/employees/access-form';
import { deskOptions } from '@/components/employees/desk-options';
import { EmployeeForm } from '@/components/employees/employee-form';
import { SavedNote } from '@/components/organisation/saved-note';
import { ClientMessages } from '@/components/shell/client-messages';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { listDesks } from '@/lib/desks/queries';
import { canEditEmployees } from '@/lib/employees/access';
import { countShiftsAhead, getEmployee } from '@/lib/employees/queries';
import { listPlaces } from '@/lib/organisation/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { formatDate } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';
import { changeEmployeeAction, deactivateEmployeeAction, reactivateEmployeeAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('employees'))('title') };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export default async function PersonPage({ params, searchParams }: Props) {
  await requireActorWho(canEditEmployees);
  const [t, locale] = await Promise.all([getTranslations('employees'), getLocale()]);
  const person = await getEmployee((await params).id);
  if (!person) notFound();
  const { id, name, email, unitId, siteId, deskId, roles, deactivatedAt, version } = person;
  const [places, desks, shiftsAhead] = await Promise.all([
    listPlaces(),
    listDesks({ retired: true }),
    countShiftsAhead(id, new Date()),
  ]);
  return (
    <ClientMessages namespaces={['employees']}>
      <PageHeader title={name} back={<BackLink href="/admin/people">{t('title')}</BackLink>} />
      <SavedNote done={(await searchParams).done} />
      <div className="stack stack-large">
        {deactivatedAt && (
          <Alert tone="info">
            <p>{t('deactivatedSince', { date: formatDate(civilDateOf(deactivatedAt), locale, { year: true }) })}</p>
          </Alert>
        )}
        <EmployeeForm
          action={changeEmployeeAction}
          employeeId={id}
          version={version}
          values={{ name, email, unitId, siteId, deskId: deskId ?? '', roles }}
          places={places}
          desks={deskOptions(desks, deskId)}
        />
        <section aria-labelledby="access" className="stack">
          <h2 id="access">{t('access')}</h2>
          <AccessForm
            employeeId={id}
            name={name}
            active={deactivatedAt === null}
            shiftsAhead={shiftsAhead}
            deactivate={deactivateEmployeeAction}
            reactivate={reactivateEmployeeAction}
          />
        </section>
      </div>
    </ClientMessages>
  );
}
