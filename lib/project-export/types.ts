/** What themes are set against in the tables that leave; each answer is in one table only. */
export const tableAxes = ['unit', 'site', 'situation', 'errand', 'barrier', 'outcome', 'role', 'comparison', 'month', 'together'] as const;
export type TableAxis = (typeof tableAxes)[number];

/** Everything that can be asked for: what it is, and the file's ending. */
export const offered = [
  'report.docx', 'report.pdf', 'patterns.xlsx', 'patterns.svg', 'patterns.png', 'lines.svg', 'lines.png', 'research.qdpx', 'codebook.qdc', 'workbook.xlsx', 'workbook.zip', 'workbook.json',
] as const;
export type Offered = (typeof offered)[number];
