import 'server-only';
import { database } from '../../platform/db/client';
import { textOf } from '../rules';
import type { SectionName } from '../types';
import type { VersionView } from '../versions/types';
import type { SuggestionView } from './types';

/** What was suggested to a proposal's words, the oldest first; without what its writer took back. */
export async function listSuggestions(proposalId: string, versions: readonly VersionView[]): Promise<SuggestionView[]> {
  const rows = await database().proposalSuggestion.findMany({
    where: { proposalId, state: { not: 'withdrawn' } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { author: { select: { name: true } }, answeredBy: { select: { name: true } } },
  });
  const latest = versions[0]?.content;
  return rows.map(({ author, answeredBy, section: name, baseVersion, ...row }) => {
    const section = name as SectionName;
    const before = versions.find(({ number }) => number === baseVersion)?.content;
    const base = before ? textOf(before, section) : '';
    const outdated = row.state === 'open' && latest !== undefined && textOf(latest, section) !== base;
    const { id, authorId, text, reason, at, state, answer, madeVersion } = row;
    return { id, authorId, text, reason, at, state, answer, madeVersion, section, base, outdated, author: author.name, answeredBy: answeredBy?.name ?? null };
  });
}
