import type { FigureTable } from '../project-export/figures/rules';

/** One piece of the report, before it is known whether it becomes Word or PDF. `notes` are footnotes to the text. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string; notes?: string[]; label?: string }
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] }
  | { kind: 'figure'; figure: FigureTable; description: string };

export type Report = {
  title: string;
  subtitle: string;
  contents: string;
  notesTitle: string;
  lang: 'da' | 'en';
  /** When what is in it last changed, and not when the file was made: the same state gives the same file. */
  changedAt: Date;
  blocks: Block[];
  words: { sum: string; hidden: string; lang: string };
};
