import type { TextField } from '../observations/types';
import type { Span } from '../passages/types';

/** A text as two have coded it; spans of each by theme. */
export type SharedText = {
  id: string;
  occurredAt: Date;
  texts: { field: TextField; text: string }[];
  codings: (Span & { field: TextField; themeId: string; coder: 0 | 1 })[];
};

/** How often the two gave a theme to a sentence, and how far that is from chance; a figure is null where it has no meaning. */
export type Agreement = { both: number; onlyFirst: number; onlySecond: number; neither: number; kappa: number | null; alpha: number | null };

export type AgreementReport = { texts: number; sentences: number; themes: ({ themeId: string } & Agreement)[]; overall: Agreement };
