import { z } from 'zod';
import { id, line, optionalId, optionalParagraphs, wholeNumber } from '../platform/text';
import { COLOURS } from './rules';

const words = {
  name: line(80),
  definition: optionalParagraphs(2_000),
  examples: optionalParagraphs(2_000),
  colour: wholeNumber(1, COLOURS),
};
const version = wholeNumber(1, 1_000_000_000);

export const addThemeSchema = z.object({ ...words, parentId: optionalId.optional().transform((parent) => parent ?? null) });
export type AddThemeInput = z.output<typeof addThemeSchema>;

export const changeThemeSchema = z.object({ ...words, themeId: id, version });
export type ChangeThemeInput = z.output<typeof changeThemeSchema>;

/** Where among its new neighbours: after the last, or one up or down among those it stands with. */
export const moveThemeSchema = z.object({
  themeId: id,
  version,
  parentId: optionalId.optional().transform((parent) => parent ?? null),
  place: z.enum(['last', 'up', 'down']).catch('last'),
});
export type MoveThemeInput = z.output<typeof moveThemeSchema>;

export const retireThemeSchema = z.object({ themeId: id, version });
export type RetireThemeInput = z.output<typeof retireThemeSchema>;

export const mergeThemeSchema = z.object({ themeId: id, version, intoId: id });
export type MergeThemeInput = z.output<typeof mergeThemeSchema>;

const chosen = z.preprocess((given) => (typeof given === 'string' ? [given].filter(Boolean) : (given ?? [])), z.array(id).max(500));

/** The chosen passages get the new theme in place of the one they have. */
export const splitThemeSchema = z.object({ themeId: id, version, name: line(80), passageIds: chosen });
export type SplitThemeInput = z.output<typeof splitThemeSchema>;

export const undoCodebookSchema = z.object({ stepId: id });
export type UndoCodebookInput = z.output<typeof undoCodebookSchema>;

export const adoptDefaultsSchema = z.object({});
