/** A theme in its place in the tree. */
export type Theme = {
  id: string;
  parentId: string | null;
  position: number;
  name: string;
  definition: string;
  examples: string;
  /** 1 to 12, a place in the palette. */
  colour: number;
  retired: boolean;
  mergedIntoId: string | null;
  version: number;
  /** 0 at the root. */
  depth: number;
  /** Names from the root down to its own, "Modtagelse › Kø". */
  path: string;
};

export type ThemeRow = Omit<Theme, 'depth' | 'path'>;

/** What a mark shows of its theme. */
export type ThemeTag = Pick<Theme, 'id' | 'name' | 'colour'>;

export type CodebookRefusal = {
  reason:
    | 'notLead'
    | 'noProject'
    | 'themeGone'
    | 'changedMeanwhile'
    | 'nameTaken'
    | 'underItself'
    | 'tooDeep'
    | 'ownTheme'
    | 'nothingChosen'
    | 'notEmpty'
    | 'nothingToUndo'
    | 'inUse';
};

/** The last thing done to the codebook, for the button that undoes it. */
export type LastChange = { id: string; kind: CodebookStepKind; at: Date; by: string };

export const codebookStepKinds = ['addTheme', 'changeTheme', 'moveTheme', 'retireTheme', 'restoreTheme', 'mergeTheme', 'splitTheme'] as const;
export type CodebookStepKind = (typeof codebookStepKinds)[number];
