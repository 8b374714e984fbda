import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmployeeFilter, peopleHref } from '@/components/employees/employee-filter';
import { EmployeeList } from '@/components/employees/employee-list';
import { AdminTabs } from '@/components/organisation/admin-tabs';
import { SavedNote } from '@/components/organisation/saved-note';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { canEditEmployees } from '@/lib/employees/access';
import { searchEmployees } from '@/lib/employees/queries';
import { readEmployeeFilter } from '@/lib/employees/schema';
import { listPlaces } from '@/lib/organisation/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('employees'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireActorWho(canEditEmployees);
  const t = await getTranslations('employees');
  const query = await searchParams;
  const filter = readEmployeeFilter(query);
  const [{ rows, total, page, pages }, places] = await Promise.all([searchEmployees(filter), listPlaces()]);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={<LinkButton href="/admin/people/new">{t('add')}</LinkButton>}
      />
      <AdminTabs actor={actor} current="people" />
      <SavedNote done={query.done} />
      <EmployeeFilter filter={filter} places={places} />
      {rows.length > 0 ? (
        <EmployeeList rows={rows} caption={t('found', { count: total })} />
      ) : (
        <EmptyState heading={t('empty')} icon="search">
          {t('emptyText')}
        </EmptyState>
      )}
      <Pagination page={page} pages={pages} hrefOf={(number) => peopleHref(filter, number)} />
    </>
  );
}
