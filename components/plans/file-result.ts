import type { Plan } from '@/lib/planner/types';

/** What reading a file back came to, as the page is told. */
export type FileResult =
  | { kind: 'version'; href: string }
  | { kind: 'foreign'; plan: Plan }
  | { kind: 'refused'; text: string; errors: { path: string; message: string }[] };
