import { isLead } from '../platform/auth/access';
import type { Actor } from '../platform/auth/types';
import type { ProposalStanding, ProposalState } from './types';

/** Past these the words stand still: what is recommended and decided is what was heard about. */
const stillWritten: readonly ProposalState[] = ['idea', 'draft', 'hearing'];

/** The lead, those the lead has named, and the author for as long as it is an idea. */
export function isEditor(actor: Actor, { state, authorId, editorIds }: Omit<ProposalStanding, 'hearingUntil'>): boolean {
  return isLead(actor) || editorIds.includes(actor.id) || (state === 'idea' && authorId === actor.id);
}

export function isStillWritten({ state }: Pick<ProposalStanding, 'state'>): boolean {
  return stillWritten.includes(state);
}

export function canEdit(actor: Actor, standing: ProposalStanding): boolean {
  return isStillWritten(standing) && isEditor(actor, standing);
}
