/** One measured number. With `ratio` it also says how it stands to its baseline, `to`, measured in the same run. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  ratio?: number;
  to?: string;
  /** For the table only: how far the runs lay apart, what is aimed at. */
  remark?: string;
};

const round = (value: number) => Number(value.toPrecision(4));

/** Prints a table for people, then one JSON line a figure for whoever keeps them. */
export function report(title: string, figures: readonly Figure[]): void {
  const rows = figures.map(({ name, value, unit, ratio, to, remark }) => [
    name,
    String(round(value)),
    unit,
    ratio === undefined ? '' : `${round(ratio)} of ${to}`,
    remark ?? '',
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  console.log(`\n${title}`);
  for (const row of rows) {
    const cells = row.map((cell, column) => (column === 1 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)));
    console.log(`  ${cells.join('  ').trimEnd()}`);
  }
  console.log('');
  for (const { name, value, unit, ratio, to } of figures) {
    const compared = ratio === undefined ? {} : { ratio: round(ratio), to };
    console.log(JSON.stringify({ name, value: round(value), unit, ...compared }));
  }
}

/** Ends the bench as failed when something that must hold did not; a figure of a wrong answer is worth nothing. */
export function insist(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The bench found a promise broken: ${what}`);
}
