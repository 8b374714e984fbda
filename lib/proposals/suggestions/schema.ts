import { z } from 'zod';
import { id } from '../../platform/text';
import { limits, someWords, version, words } from '../schema';
import { sectionKeys, type SectionName } from '../types';

const isSite = (text: string) => text.startsWith('sites.') && z.uuid().safeParse(text.slice('sites.'.length)).success;
export const sectionName = z
  .string()
  .refine((name) => (sectionKeys as readonly string[]).includes(name) || isSite(name), { error: 'choose' })
  .transform((name) => name as SectionName);

/** As long as the longest section may be; what is longer than its own section is refused when it is put in. */
export const suggestSchema = z.object({
  proposalId: id,
  /** The version the suggester had before them. */
  version,
  section: sectionName,
  text: words(limits.site),
  reason: someWords(limits.reason),
}).superRefine(({ section, text }, context) => {
  const max = section === 'title' ? limits.title : section === 'statement' ? limits.statement : section.startsWith('sites.') ? limits.site : limits.audience;
  if ([...text].length > max) context.addIssue({ code: 'custom', path: ['text'], message: `tooLong?max=${max}` });
  if (section === 'title' && text.includes('\n')) context.addIssue({ code: 'custom', path: ['text'], message: 'badCharacters' });
});
export type SuggestInput = z.output<typeof suggestSchema>;

export const acceptSuggestionSchema = z.object({
  suggestionId: id,
  /** The version whose changed words the editor has been shown. */
  seen: version.optional(),
});
export type AcceptSuggestionInput = z.output<typeof acceptSuggestionSchema>;

export const declineSuggestionSchema = z.object({ suggestionId: id, answer: words(limits.reason) });
export type DeclineSuggestionInput = z.output<typeof declineSuggestionSchema>;

export const withdrawSuggestionSchema = z.object({ suggestionId: id });
export type WithdrawSuggestionInput = z.output<typeof withdrawSuggestionSchema>;
