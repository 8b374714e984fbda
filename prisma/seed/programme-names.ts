import { keyOf } from '@/lib/names/likeness/rules';
import { addCivilDays, civilDateOf } from '@/lib/platform/time';
import { names } from './names';
import { lead, people } from './people';
import { asDateColumn } from './placement';
import type { Sown } from './sown';

const DAY_MS = 24 * 3_600_000;

/** The search for a name, open for three weeks yet, with voices that came day by day. */
export async function makeNames({ tx, nextId, person }: Sown, projectId: string, now: Date): Promise<void> {
  const pollId = nextId();
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const closesOn = asDateColumn(addCivilDays(civilDateOf(now), 21));
  await tx.namePoll.create({ data: { id: pollId, projectId, closesOn, openedAt: before(10) } });
  const voters = people.filter(({ key }) => key !== lead);
  for (const [index, { name, reason, by, daysAgo, voices, comments = [] }] of names.entries()) {
    const id = nextId();
    await tx.nameSuggestion.create({ data: { id, pollId, name, key: keyOf(name), reason, byId: person[by]!, suggestedAt: before(daysAgo) } });
    // Every fourth or so, from a place of its own: many support several names.
    const supporters = voters.filter(({ key }, place) => key !== by && (place + index) % 4 === 0).slice(0, voices);
    await tx.nameApproval.createMany({
      data: [
        { id: nextId(), suggestionId: id, voterId: person[by]!, givenAt: before(daysAgo) },
        ...supporters.map(({ key }, place) => ({
          ...{ id: nextId(), suggestionId: id, voterId: person[key]! },
          givenAt: before(daysAgo - Math.floor((place * daysAgo) / (voices + 1))),
        })),
      ],
    });
    for (const { by: author, text } of comments) {
      await tx.nameComment.create({ data: { id: nextId(), suggestionId: id, authorId: person[author]!, text, writtenAt: before(daysAgo - 1) } });
    }
  }
}
