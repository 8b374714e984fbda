import { useLocale, useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { IconName } from '@/components/ui/icon';
import type { ColumnKey, LinePage, LineState, LineView } from '@/lib/imports/types';
import { makeSentences, spellCell } from './sentences';

const looks: Record<LineState, { tone: BadgeTone; icon?: IconName }> = {
  error: { tone: 'error' },
  new: { tone: 'success', icon: 'plus' },
  changed: { tone: 'info', icon: 'edit' },
  unchanged: { tone: 'neutral' },
  leaves: { tone: 'warning', icon: 'delete' },
  stays: { tone: 'warning', icon: 'warning' },
};

/** Each row of the file by its number in the spreadsheet, with what becomes of it and why. */
export function LineTable({ page, columns }: { page: LinePage; columns: ColumnKey[] }) {
  const t = useTranslations('imports');
  const role = useTranslations('employees.role');
  const locale = useLocale();
  const say = makeSentences({ t, role: (one) => role(one), locale });
  const cells: Column<LineView>[] = columns.map((key) => ({
    key,
    heading: t(`columns.${key}`),
    cell: ({ cells: found }) => <span className="import-cell">{spellCell(found[key] ?? '', locale)}</span>,
  }));
  return (
    <DataTable
      caption={page.pages > 1 ? t('tablePage', { page: page.page, pages: page.pages }) : t('table')}
      rows={page.rows}
      rowKey={({ position }) => String(position)}
      compact
      columns={[
        { key: 'row', heading: t('row'), rowHeading: true, cell: ({ row }) => row ?? <span className="quiet">{t('notInFile')}</span> },
        { key: 'state', heading: t('stateHeading'), cell: ({ state }) => <Badge {...looks[state]}>{t(`state.${state}`)}</Badge> },
        {
          key: 'why',
          heading: t('why'),
          cell: ({ issues, notes }) => <Remarks texts={[...issues.map(say.issue), ...notes.map(say.note)]} />,
        },
        ...cells,
      ]}
    />
  );
}

function Remarks({ texts }: { texts: string[] }) {
  if (texts.length <= 1) return texts[0] ?? null;
  return (
    <ul className="plain-list">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
