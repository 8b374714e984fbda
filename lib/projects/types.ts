import type { CivilDate } from '../platform/time';

export type ProjectView = {
  id: string;
  name: string;
  brief: string;
  starts: CivilDate;
  ends: CivilDate;
};
