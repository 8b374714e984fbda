import type { ThemeTag } from '../codebook/types';
import type { TextField } from '../observations/types';

/** A marked passage that reads like another, nearest first. `likeness` is from 0 to 1. */
export type SimilarPassage = { id: string; observationId: string; text: string; likeness: number; themes: ThemeTag[] };

/** A sentence that nobody has marked anything in and that reads like what somebody is about to mark. */
export type SimilarSentence = { observationId: string; field: TextField; text: string; likeness: number };
