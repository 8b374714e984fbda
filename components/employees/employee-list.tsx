import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import type { EmployeeLine } from '@/lib/employees/types';

export function EmployeeList({ rows, caption }: { rows: EmployeeLine[]; caption: string }) {
  const t = useTranslations('employees');
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      compact
      columns={[
        {
          key: 'name',
          heading: t('name'),
          rowHeading: true,
          cell: ({ id, name }) => (
            <Link href={`/admin/people/${id}`} prefetch={false}>
              {name}
            </Link>
          ),
        },
        { key: 'email', heading: t('email'), cell: ({ email }) => <span className="email">{email}</span> },
        { key: 'unit', heading: t('unit'), cell: ({ unit }) => unit },
        { key: 'site', heading: t('site'), cell: ({ site }) => site },
        { key: 'desk', heading: t('desk'), cell: ({ desk }) => desk ?? <span className="quiet">{t('noDesk')}</span> },
        {
          key: 'roles',
          heading: t('roles'),
          cell: ({ roles, deactivatedAt }) =>
            (roles.length > 0 || deactivatedAt) && (
              <span className="cluster">
                {deactivatedAt && <Badge tone="error">{t('deactivatedBadge')}</Badge>}
                {roles.map((role) => (
                  <Badge key={role} tone="info" icon="star">
                    {t(`role.${role}`)}
                  </Badge>
                ))}
              </span>
            ),
        },
      ]}
    />
  );
}
