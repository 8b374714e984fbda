import 'server-only';
import type { Actor } from '../platform/auth/types';
import { database, type Reader } from '../platform/db/client';
import { canReadNewsletter, canWriteNewsletters } from './access';
import { nextNumber } from './rules';
import type { Newsletter, NewsletterLine } from './types';

const named = { select: { name: true } } as const;
const lineColumns = { id: true, title: true, state: true, number: true, publishedAt: true, changedAt: true, changedBy: named } as const;

/** All issues of every project, drafts first and then the newest; drafts only for who writes them. */
export async function listNewsletters(actor: Actor): Promise<NewsletterLine[]> {
  const rows = await database().newsletter.findMany({
    where: canWriteNewsletters(actor) ? {} : { state: 'published' },
    orderBy: [{ publishedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    select: lineColumns,
  });
  return rows.map(({ changedBy, ...line }) => ({ ...line, changedBy: changedBy.name }));
}

/** One issue with its blocks in order; null when there is none or it is not the reader's to see. */
export async function getNewsletter(actor: Actor, id: string): Promise<Newsletter | null> {
  const newsletter = await loadNewsletter(id);
  return newsletter && canReadNewsletter(actor, newsletter) ? newsletter : null;
}

/** As `getNewsletter`, whoever asks: for commands and for what is mailed. */
export async function loadNewsletter(id: string, reader: Reader = database()): Promise<Newsletter | null> {
  const row = await reader.newsletter.findUnique({
    where: { id },
    select: {
      ...lineColumns,
      version: true,
      blocks: {
        where: { removedAt: null },
        orderBy: [{ place: 'asc' }, { id: 'asc' }],
        select: { id: true, heading: true, text: true, source: true, version: true },
      },
      notes: { orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }], select: { id: true, text: true, writtenAt: true, author: named } },
    },
  });
  if (!row) return null;
  const { changedBy, notes, ...rest } = row;
  return { ...rest, changedBy: changedBy.name, notes: notes.map(({ author, ...note }) => ({ ...note, author: author.name })) };
}

/** The number the next issue of the current project gets. */
export async function getNextNumber(reader: Reader = database()): Promise<number> {
  const rows = await reader.newsletter.findMany({ where: { project: { current: true }, number: { not: null } }, select: { number: true } });
  return nextNumber(rows.flatMap(({ number }) => number ?? []));
}
