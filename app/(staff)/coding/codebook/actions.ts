'use server';

import { addTheme, adoptDefaults, changeTheme, moveTheme, restoreTheme, retireTheme } from '@/lib/codebook/commands';
import { mergeTheme, splitTheme, undoCodebook } from '@/lib/codebook/marks/commands';
import {
  addThemeSchema,
  adoptDefaultsSchema,
  changeThemeSchema,
  mergeThemeSchema,
  moveThemeSchema,
  retireThemeSchema,
  splitThemeSchema,
  undoCodebookSchema,
} from '@/lib/codebook/schema';
import { defineAction } from '@/lib/platform/action';
import { isLead } from '@/lib/platform/auth/access';

const toTheme = ({ id }: { id: string }) => `/coding/codebook/${id}`;
const toCodebook = () => '/coding/codebook';

export const adoptDefaultsAction = defineAction({ name: 'adoptDefaults', schema: adoptDefaultsSchema, allow: isLead, command: adoptDefaults });

export const addThemeAction = defineAction({ name: 'addTheme', schema: addThemeSchema, allow: isLead, command: addTheme, goTo: toCodebook });

export const changeThemeAction = defineAction({ name: 'changeTheme', schema: changeThemeSchema, allow: isLead, command: changeTheme, goTo: toCodebook });

export const moveThemeAction = defineAction({ name: 'moveTheme', schema: moveThemeSchema, allow: isLead, command: moveTheme });

export const retireThemeAction = defineAction({ name: 'retireTheme', schema: retireThemeSchema, allow: isLead, command: retireTheme, goTo: toCodebook });

export const restoreThemeAction = defineAction({ name: 'restoreTheme', schema: retireThemeSchema, allow: isLead, command: restoreTheme });

export const mergeThemeAction = defineAction({ name: 'mergeTheme', schema: mergeThemeSchema, allow: isLead, command: mergeTheme, goTo: toTheme });

export const splitThemeAction = defineAction({ name: 'splitTheme', schema: splitThemeSchema, allow: isLead, command: splitTheme, goTo: toTheme });

export const undoCodebookAction = defineAction({ name: 'undoCodebook', schema: undoCodebookSchema, allow: isLead, command: undoCodebook });
