import type { ChangeRefusal } from '@/lib/opening-changes/types';
import type { OpeningRefusal } from '@/lib/openings/types';
import type { OpeningTexts } from './problem-text';

/** The sentence for a refusal; one that is a question (`confirmFirst`) says its own and has none here. */
export function openingRefusalText(t: OpeningTexts, refusal: OpeningRefusal | ChangeRefusal): string {
  if (refusal.reason === 'confirmFirst') return t(refusal.again ? 'confirm.again' : 'confirm.intro');
  return t(`refusals.${refusal.reason}`, refusal.params as never);
}
