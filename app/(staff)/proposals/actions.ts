'use server';

import { defineAction } from '@/lib/platform/action';
import { isAnyone, isLead } from '@/lib/platform/auth/access';
import { answerBrief } from '@/lib/proposals/answers/commands';
import { answersSchema } from '@/lib/proposals/answers/schema';
import { changeProposal, makeProposal } from '@/lib/proposals/commands';
import { addComment, changeComment, withdrawComment } from '@/lib/proposals/comments/commands';
import { addCommentSchema, changeCommentSchema, withdrawCommentSchema } from '@/lib/proposals/comments/schema';
import { nameEditor, removeEditor } from '@/lib/proposals/editors/commands';
import { editorSchema } from '@/lib/proposals/editors/schema';
import { addGround, removeGround } from '@/lib/proposals/grounds/commands';
import { groundSchema } from '@/lib/proposals/grounds/schema';
import { changeProposalSchema, makeProposalSchema } from '@/lib/proposals/schema';
import { decideProposal, moveProposal, openHearing } from '@/lib/proposals/states/commands';
import { decideProposalSchema, moveProposalSchema, openHearingSchema } from '@/lib/proposals/states/schema';
import { acceptSuggestion, declineSuggestion, suggest, withdrawSuggestion } from '@/lib/proposals/suggestions/commands';
import { acceptSuggestionSchema, declineSuggestionSchema, suggestSchema, withdrawSuggestionSchema } from '@/lib/proposals/suggestions/schema';
import { giveVoice } from '@/lib/proposals/voices/commands';
import { voiceSchema } from '@/lib/proposals/voices/schema';

const toProposal = ({ id }: { id: string }) => `/proposals/${id}`;
const toSuggestions = (_value: unknown, { proposalId }: { proposalId: string }) => `/proposals/${proposalId}#suggestions`;

// Who may write in a proposal is for its command to say; here anybody signed in may try.
export const makeProposalAction = defineAction({ name: 'makeProposal', schema: makeProposalSchema, allow: isAnyone, command: makeProposal, goTo: toProposal });
export const changeProposalAction = defineAction({ name: 'changeProposal', schema: changeProposalSchema, allow: isAnyone, command: changeProposal, goTo: toProposal });
export const answerBriefAction = defineAction({ name: 'answerBrief', schema: answersSchema, allow: isAnyone, command: answerBrief, goTo: toProposal });
export const addGroundAction = defineAction({ name: 'addGround', schema: groundSchema, allow: isAnyone, command: addGround });
export const removeGroundAction = defineAction({ name: 'removeGround', schema: groundSchema, allow: isAnyone, command: removeGround });

export const giveVoiceAction = defineAction({ name: 'giveVoice', schema: voiceSchema, allow: isAnyone, command: giveVoice });
export const addCommentAction = defineAction({ name: 'addComment', schema: addCommentSchema, allow: isAnyone, command: addComment });
export const changeCommentAction = defineAction({ name: 'changeComment', schema: changeCommentSchema, allow: isAnyone, command: changeComment });
export const withdrawCommentAction = defineAction({ name: 'withdrawComment', schema: withdrawCommentSchema, allow: isAnyone, command: withdrawComment });
export const suggestAction = defineAction({ name: 'suggest', schema: suggestSchema, allow: isAnyone, command: suggest, goTo: toSuggestions });
export const acceptSuggestionAction = defineAction({ name: 'acceptSuggestion', schema: acceptSuggestionSchema, allow: isAnyone, command: acceptSuggestion });
export const declineSuggestionAction = defineAction({ name: 'declineSuggestion', schema: declineSuggestionSchema, allow: isAnyone, command: declineSuggestion });
export const withdrawSuggestionAction = defineAction({ name: 'withdrawSuggestion', schema: withdrawSuggestionSchema, allow: isAnyone, command: withdrawSuggestion });

export const moveProposalAction = defineAction({ name: 'moveProposal', schema: moveProposalSchema, allow: isLead, command: moveProposal });
export const openHearingAction = defineAction({ name: 'openHearing', schema: openHearingSchema, allow: isLead, command: openHearing });
export const decideProposalAction = defineAction({ name: 'decideProposal', schema: decideProposalSchema, allow: isLead, command: decideProposal, goTo: toProposal });
export const nameEditorAction = defineAction({ name: 'nameEditor', schema: editorSchema, allow: isLead, command: nameEditor });
export const removeEditorAction = defineAction({ name: 'removeEditor', schema: editorSchema, allow: isLead, command: removeEditor });
