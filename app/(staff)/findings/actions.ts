'use server';

import { canWriteFindings } from '@/lib/findings/access';
import { makeFinding, moveFinding, rewordFinding, sayCounterSought } from '@/lib/findings/commands';
import { noteEvidence, placePassage } from '@/lib/findings/evidence/commands';
import { noteEvidenceSchema, placePassageSchema } from '@/lib/findings/evidence/schema';
import { makeFindingSchema, moveFindingSchema, rewordFindingSchema, sayCounterSoughtSchema } from '@/lib/findings/schema';
import { defineAction } from '@/lib/platform/action';

const allow = canWriteFindings;
const goTo = ({ id }: { id: string }) => `/findings/${id}`;

export const makeFindingAction = defineAction({ name: 'makeFinding', schema: makeFindingSchema, allow, command: makeFinding, goTo });

export const rewordFindingAction = defineAction({ name: 'rewordFinding', schema: rewordFindingSchema, allow, command: rewordFinding, goTo });

export const moveFindingAction = defineAction({ name: 'moveFinding', schema: moveFindingSchema, allow, command: moveFinding });

export const sayCounterSoughtAction = defineAction({ name: 'sayCounterSought', schema: sayCounterSoughtSchema, allow, command: sayCounterSought });

export const placePassageAction = defineAction({ name: 'placePassage', schema: placePassageSchema, allow, command: placePassage });

export const noteEvidenceAction = defineAction({ name: 'noteEvidence', schema: noteEvidenceSchema, allow, command: noteEvidence });
