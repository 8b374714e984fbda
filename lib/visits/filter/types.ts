import type { CivilDate } from '../../platform/time';

/** How the week is narrowed down; empty text means no choice. */
export type VisitFilter = {
  /** `mine`: what the reader may take, and what is theirs already. */
  show: 'mine' | 'all';
  site: string;
  unit: string;
  day: CivilDate;
  text: string;
  /** Empty: a list on a phone, a calendar where there is room. */
  layout: '' | 'list' | 'calendar';
};
