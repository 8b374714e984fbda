import type { ThemeTag } from '../codebook/types';

/** A marked passage that reads like another, nearest first. `likeness` is from 0 to 1. */
export type SimilarPassage = { id: string; observationId: string; text: string; likeness: number; themes: ThemeTag[] };
