import { firstIssue } from './newsletter-2014';
import { lead } from './people';
import type { Sown } from './sown';

const DAY_MS = 24 * 3_600_000;

/** The first issue, out since a week, and the beginning of the second. */
export async function makeNewsletters({ tx, nextId, person, placement }: Sown, projectId: string, now: Date): Promise<void> {
  const actorId = person[lead]!;
  const publishedAt = new Date(now.getTime() - 7 * DAY_MS);
  const year = placement.week[0]!.slice(0, 4);
  // The demo is laid in a year of its own, and the tour to Jutland still lies ahead there.
  const blocks = firstIssue.blocks.filter(({ heading }) => year === '2014' || heading !== 'Projektgruppen i Jylland');
  await makeIssue({ title: firstIssue.title, blocks: blocks.map((block) => ({ ...block, text: block.text.replaceAll('2014', year) })), at: publishedAt, number: 1 });
  await makeIssue({
    title: 'Vi ses i uge 13',
    blocks: [{ heading: 'Pladserne er åbne', text: 'Nu kan du **tilmelde dig et besøg** i uge 13. Se pladserne under [Besøg](/visits), og find en, der passer med din vagt.' }],
    at: now,
    number: null,
  });

  async function makeIssue({ title, blocks: texts, at, number }: { title: string; blocks: { heading: string; text: string }[]; at: Date; number: number | null }) {
    const id = nextId();
    const by = { createdAt: at, createdById: actorId, changedAt: at, changedById: actorId };
    await tx.newsletter.create({ data: { id, projectId, title, ...by } });
    await tx.newsletterBlock.createMany({
      data: texts.map(({ heading, text }, place) => ({ id: nextId(), newsletterId: id, place, heading, text, changedById: actorId, changedAt: at })),
    });
    // Its words are frozen from here on.
    if (number !== null) await tx.newsletter.update({ where: { id }, data: { state: 'published', number, publishedAt: at, publishedById: actorId } });
  }
}
