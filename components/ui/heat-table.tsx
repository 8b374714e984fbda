import { useId } from 'react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

export type HeatAxis = { key: string; label: string };

const steps = 5;

/** 0 for nothing, else 1 to 5 by share of the largest number, so that a lone 1 among hundreds is still seen. */
export function heatStep(value: number, largest: number): number {
  if (value <= 0 || largest <= 0) return 0;
  return Math.max(1, Math.ceil((value / largest) * steps));
}

const sumOf = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0);

/** Rows by columns of counts: the number in each cell, its size as the ground's depth, sums at the ends. */
export function HeatTable({
  caption,
  corner,
  rows,
  columns,
  valueOf,
  hrefOf,
  depthOf,
  noteOf,
  hideSums,
}: {
  caption: React.ReactNode;
  /** What rows and columns are, e.g. "Enhed / situation". */
  corner: string;
  rows: HeatAxis[];
  columns: HeatAxis[];
  valueOf: (row: string, column: string) => number;
  /** Where a cell leads; cells with 0 lead nowhere. */
  hrefOf?: (row: string, column: string) => string;
  /** How deep a cell's ground is, from 0 to 1; without it the share of the largest number. */
  depthOf?: (row: string, column: string) => number;
  /** What stands below the number, such as its share. */
  noteOf?: (row: string, column: string) => string;
  hideSums?: boolean;
}) {
  const t = useTranslations('ui');
  const values = rows.map((row) => columns.map((column) => valueOf(row.key, column.key)));
  const largest = Math.max(0, ...values.flat());
  const id = useId();
  return (
    <div className="heat">
      <p className="heat-caption" id={id}>
        {caption}
      </p>
      {/* Focusable, so that arrow keys can scroll what is wider than the screen. */}
      <div className="scroll-x" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="heat-table" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            ))}
            {!hideSums && <th scope="col">{t('sum')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {columns.map((column, c) => {
                const value = values[r]?.[c] ?? 0;
                const note = noteOf?.(row.key, column.key);
                const depth = depthOf ? heatStep(depthOf(row.key, column.key), 1) : heatStep(value, largest);
                const href = value > 0 ? hrefOf?.(row.key, column.key) : undefined;
                return (
                  <td key={column.key} className={`heat-${depth}`}>
                    {href ? (
                      <Link href={href} prefetch={false}>
                        {value}
                        {note && <span className="heat-note">{note}</span>}
                        <span className="sr-only">
                          {' '}
                          {row.label}, {column.label}
                        </span>
                      </Link>
                    ) : (
                      <>
                        {value}
                        {note && <span className="heat-note">{note}</span>}
                      </>
                    )}
                  </td>
                );
              })}
              {!hideSums && <td className="heat-sum">{sumOf(values[r] ?? [])}</td>}
            </tr>
          ))}
        </tbody>
        {!hideSums && (
          <tfoot>
            <tr>
              <th scope="row">{t('sum')}</th>
              {columns.map((column, c) => (
                <td key={column.key} className="heat-sum">
                  {sumOf(values.map((row) => row[c] ?? 0))}
                </td>
              ))}
              <td className="heat-sum">{sumOf(values.flat())}</td>
            </tr>
          </tfoot>
        )}
      </table>
      </div>
    </div>
  );
}
