import type { Actor } from '../platform/auth/types';
import type { Asked } from './types';

/**
 * Who is told of a request and answers it. Where nobody answers for the asker's desk, or the asker does so themself,
 * it falls to those who run the event or host the visit, and after them to the lead: never to the asker.
 */
export function approversOf({ askerId, byDesk, responsibleId, runnerIds, leadIds }: Asked): string[] {
  const turns = [byDesk && responsibleId ? [responsibleId] : [], runnerIds, leadIds];
  for (const turn of turns) {
    const others = turn.filter((id) => id !== askerId);
    if (others.length > 0) return others;
  }
  return [];
}

/** The lead may answer for everybody, so that nothing lapses because somebody is away; but not for themself. */
export function canAnswer(actor: Pick<Actor, 'id' | 'isLead'>, asked: Asked): boolean {
  return actor.id !== asked.askerId && (actor.isLead || approversOf(asked).includes(actor.id));
}
