import { useLocale, useTranslations } from 'next-intl';
import { FilterForm } from '@/components/forms/filter-form';
import { FilterSelect } from '@/components/forms/filter-select';
import { FilterText } from '@/components/forms/filter-text';
import type { AuditAction, AuditFilter } from '@/lib/audit/types';
import { actionName } from './log-table';

export function LogFilter({ filter, actions }: { filter: AuditFilter; actions: AuditAction[] }) {
  const t = useTranslations('audit');
  const locale = useLocale();
  const { action, person, from, to } = filter;
  const options = actions
    .map((value) => ({ value, label: actionName(t, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <FilterForm label={t('page.filter')} clearHref={action || person || from || to ? '/admin/log' : undefined}>
      <FilterSelect name="action" label={t('page.action')} options={options} value={action ?? ''} all={t('page.allActions')} />
      <FilterText name="person" label={t('page.person')} value={person} />
      <FilterText name="from" label={t('page.from')} value={from ?? ''} type="date" />
      <FilterText name="to" label={t('page.to')} value={to ?? ''} type="date" />
    </FilterForm>
  );
}

/** The address of a page of the same list. */
export function logHref({ action, person, from, to }: AuditFilter, page: number): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ action, person, from, to })) if (value) query.set(name, value);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/admin/log?${query}` : '/admin/log';
}
