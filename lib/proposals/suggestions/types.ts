import type { SectionName } from '../types';

export const suggestionStates = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

export type SuggestionView = {
  id: string;
  authorId: string;
  author: string;
  section: SectionName;
  /** The section as it stood before the suggester. */
  base: string;
  text: string;
  reason: string;
  at: Date;
  state: SuggestionState;
  answeredBy: string | null;
  answer: string;
  madeVersion: number | null;
  /** The section has other words now than those the suggester had before them. */
  outdated: boolean;
};

export type SuggestionRefusal =
  | {
      reason: 'proposalGone' | 'notInHearing' | 'hearingClosed' | 'sectionGone' | 'nothingNew' | 'suggestionGone' | 'notEditor' | 'locked' | 'answered' | 'notOwn' | 'reasonMissing';
      params?: Record<string, string | number>;
      current?: undefined;
    }
  /** The section was changed since the suggestion was made: `current` is what stands there now, in version `version`. */
  | { reason: 'textChanged'; params: { version: number }; current: string };
