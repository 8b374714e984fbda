'use server';

import { addItem, adoptItems, changeItem, moveItem, restoreItem, retireItem } from '@/lib/brief/commands';
import { addItemSchema, adoptItemsSchema, changeItemSchema, itemSchema, moveItemSchema } from '@/lib/brief/schema';
import { defineAction } from '@/lib/platform/action';
import { isLead } from '@/lib/platform/auth/access';

export const adoptItemsAction = defineAction({ name: 'adoptItems', schema: adoptItemsSchema, allow: isLead, command: adoptItems });
export const addItemAction = defineAction({ name: 'addItem', schema: addItemSchema, allow: isLead, command: addItem });
export const changeItemAction = defineAction({ name: 'changeItem', schema: changeItemSchema, allow: isLead, command: changeItem });
export const moveItemAction = defineAction({ name: 'moveItem', schema: moveItemSchema, allow: isLead, command: moveItem });
export const retireItemAction = defineAction({ name: 'retireItem', schema: itemSchema, allow: isLead, command: retireItem });
export const restoreItemAction = defineAction({ name: 'restoreItem', schema: itemSchema, allow: isLead, command: restoreItem });
