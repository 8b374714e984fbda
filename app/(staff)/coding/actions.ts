'use server';

import { grantCoding, revokeCoding } from '@/lib/coders/commands';
import { coderSchema } from '@/lib/coders/schema';
import { addMemo, removeMemo } from '@/lib/memos/commands';
import { addMemoSchema, removeMemoSchema } from '@/lib/memos/schema';
import { defineAction } from '@/lib/platform/action';
import { isCoder, isLead } from '@/lib/platform/auth/access';

export const grantCodingAction = defineAction({ name: 'grantCoding', schema: coderSchema, allow: isLead, command: grantCoding });

export const revokeCodingAction = defineAction({ name: 'revokeCoding', schema: coderSchema, allow: isLead, command: revokeCoding });

export const addMemoAction = defineAction({ name: 'addMemo', schema: addMemoSchema, allow: isCoder, command: addMemo });

export const removeMemoAction = defineAction({ name: 'removeMemo', schema: removeMemoSchema, allow: isCoder, command: removeMemo });
