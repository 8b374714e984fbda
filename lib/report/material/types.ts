import type { AgreementReport } from '../../agreement/types';
import type { Theme } from '../../codebook/types';
import type { FindingView, FindingWithEvidence } from '../../findings/types';
import type { CivilDate } from '../../platform/time';
import type { FigureTable } from '../../project-export/figures/rules';
import type { ProjectView } from '../../projects/types';
import type { Coverage } from '../../proposals/coverage/types';
import type { ProposalView } from '../../proposals/types';

/** A proposal with the numbers of its findings, and what the hearing came to once it was over. */
export type Told = ProposalView & { findings: number[]; hearing: { support: number; object: number; objections: string[] } | null };

export type Material = {
  project: ProjectView;
  coverage: Coverage;
  /** Those that are settled or worked on. */
  findings: FindingWithEvidence[];
  /** Those that are only guessed at, and those that were given up. */
  otherFindings: Pick<FindingView, 'number' | 'statement' | 'state'>[];
  proposals: Told[];
  figures: FigureTable[];
  /** Ids of units too small to be named. */
  smallUnits: ReadonlySet<string>;
  sites: ReadonlyMap<string, string>;
  observations: number;
  /** Of the observations: those from other municipalities. */
  outside: number;
  marks: number;
  themes: Pick<Theme, 'path' | 'definition' | 'examples'>[];
  coders: number;
  agreement: AgreementReport | null;
  names: { closesOn: CivilDate; closed: boolean; rows: { name: string; voices: number }[] } | null;
};
