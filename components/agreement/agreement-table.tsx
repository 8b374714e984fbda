import { useLocale, useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import type { Agreement, AgreementReport } from '@/lib/agreement/types';
import { formatNumber } from '@/lib/platform/format';

type Row = Agreement & { key: string; name: string };

/** Each theme with how often the two agreed, and all themes under one. */
export function AgreementTable({ report, themes, first, second }: { report: AgreementReport; themes: Map<string, string>; first: string; second: string }) {
  const t = useTranslations('coding.agreement');
  const locale = useLocale();
  const figure = (value: number | null) =>
    value === null ? t('undefinedFigure') : new Intl.NumberFormat(locale === 'da' ? 'da-DK' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  const order = [...themes.keys()];
  const rows: Row[] = [
    ...[...report.themes]
      .sort((a, b) => order.indexOf(a.themeId) - order.indexOf(b.themeId))
      .map(({ themeId, ...agreement }) => ({ ...agreement, key: themeId, name: themes.get(themeId) ?? '' })),
    { ...report.overall, key: 'overall', name: t('overall') },
  ];
  const count = (name: 'both' | 'onlyFirst' | 'onlySecond' | 'neither') => (row: Row) => formatNumber(row[name], locale);
  return (
    <DataTable
      caption={t('tableCaption', { sentences: report.sentences })}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'theme', heading: t('theme'), rowHeading: true, cell: ({ name }) => name },
        { key: 'both', heading: t('both'), numeric: true, cell: count('both') },
        { key: 'first', heading: t('onlyFirst', { name: first }), numeric: true, cell: count('onlyFirst') },
        { key: 'second', heading: t('onlySecond', { name: second }), numeric: true, cell: count('onlySecond') },
        { key: 'neither', heading: t('neither'), numeric: true, cell: count('neither') },
        { key: 'kappa', heading: t('kappa'), numeric: true, cell: ({ kappa }) => figure(kappa) },
        { key: 'alpha', heading: t('alpha'), numeric: true, cell: ({ alpha }) => figure(alpha) },
      ]}
    />
  );
}
