import { useTranslations } from 'next-intl';
import { LinkTabs } from '@/components/ui/link-tabs';
import type { LineFilter } from '@/lib/imports/schema';
import { lineStates, type ParkedView } from '@/lib/imports/types';

export function linesHref(importId: string, show: LineFilter['show'], page = 1): string {
  const query = new URLSearchParams({ ...(show && { show }), ...(page > 1 && { page: String(page) }) });
  return query.size > 0 ? `/admin/imports/${importId}?${query}` : `/admin/imports/${importId}`;
}

/** The lines by what becomes of them; only what there is any of. */
export function LineTabs({ file, show }: { file: ParkedView; show: LineFilter['show'] }) {
  const t = useTranslations('imports');
  const { id, counts, moved } = file;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const tabs = [
    { key: null, count: all },
    ...lineStates.map((key) => ({ key, count: counts[key] })),
    { key: 'moved' as const, count: moved },
  ].filter(({ key, count }) => key === null || count > 0 || key === show);
  return (
    <LinkTabs
      label={t('sections')}
      items={tabs.map(({ key, count }) => ({ href: linesHref(id, key), label: t(`states.${key ?? 'all'}`), count, current: key === show }))}
    />
  );
}
