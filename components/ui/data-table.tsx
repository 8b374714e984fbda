import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from './icon';

export type Column<Row> = {
  key: string;
  heading: string;
  cell: (row: Row) => React.ReactNode;
  /** Right-aligned with figures of equal width. */
  numeric?: boolean;
  /** This cell names its row: it becomes the row's heading and, on a phone, the card's title. */
  rowHeading?: boolean;
  /** Where a press on the heading leads, and how the table is sorted by this column now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
};

/** A table; under 768 px each row is a card whose lines carry the column's heading. */
export function DataTable<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  rowKey,
  compact,
}: {
  caption: string;
  hideCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  compact?: boolean;
}) {
  return (
    // Roles by hand: browsers drop a table's own once its display is changed to cards.
    <table className={compact ? 'data-table data-table-compact' : 'data-table'} role="table">
      <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={column.numeric ? 'numeric' : undefined}
              aria-sort={column.sort?.direction}
            >
              {column.sort ? <SortLink heading={column.heading} sort={column.sort} /> : column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map(({ key, heading, cell, numeric, rowHeading }) =>
              rowHeading ? (
                <th key={key} scope="row" role="rowheader">
                  {cell(row)}
                </th>
              ) : (
                <td key={key} role="cell" data-title={heading} className={numeric ? 'numeric' : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SortLink({ heading, sort }: { heading: string; sort: NonNullable<Column<never>['sort']> }) {
  const t = useTranslations('ui');
  return (
    <Link href={sort.href} prefetch={false} className="sort-link">
      {heading}
      <span className="sr-only">
        , {t(sort.direction === 'ascending' ? 'sortDescending' : 'sortAscending')}
      </span>
      <Icon name={`sort-table-${sort.direction ?? 'none'}`} />
    </Link>
  );
}
