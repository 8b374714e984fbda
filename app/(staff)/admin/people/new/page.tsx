import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { deskOptions } from '@/components/employees/desk-options';
import { EmployeeForm } from '@/components/employees/employee-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { listDesks } from '@/lib/desks/queries';
import { canEditEmployees } from '@/lib/employees/access';
import { listPlaces } from '@/lib/organisation/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { addEmployeeAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('employees'))('new') };
}

export default async function NewPersonPage() {
  await requireActorWho(canEditEmployees);
  const t = await getTranslations('employees');
  const [places, desks] = await Promise.all([listPlaces(), listDesks()]);
  return (
    <ClientMessages namespaces={['employees']}>
      <PageHeader
        title={t('new')}
        lead={t('newLead')}
        back={<BackLink href="/admin/people">{t('title')}</BackLink>}
      />
      <EmployeeForm action={addEmployeeAction} places={places} desks={deskOptions(desks)} />
    </ClientMessages>
  );
}
