import type { Plan } from '@/lib/planner/types';

/** Something of a file in words, and where in it. */
export type FileLine = { path: string; message: string };

/** What reading a file back came to, as the page is told. */
export type FileResult =
  | { kind: 'version'; href: string; remarks: FileLine[] }
  | { kind: 'foreign'; plan: Plan; remarks: FileLine[] }
  | { kind: 'refused'; text: string; errors: FileLine[] };
