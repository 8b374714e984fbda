import 'server-only';
import { recordAudit } from '../../audit/commands';
import { notify } from '../../notices/commands';
import type { Actor } from '../../platform/auth/types';
import { database, inTransaction, type Transaction } from '../../platform/db/client';
import { lock } from '../../platform/db/lock';
import { refuse, succeed, type Result } from '../../platform/result';
import { isEditor, isStillWritten } from '../access';
import { writeVersion } from '../commands';
import { contentOf, getStanding, getVersion } from '../queries';
import { siteOf, textOf, withText } from '../rules';
import type { SectionName, Standing } from '../types';
import { findSilence } from '../voices/rules';
import type { AcceptSuggestionInput, DeclineSuggestionInput, SuggestInput, WithdrawSuggestionInput } from './schema';
import type { SuggestionRefusal } from './types';

type Done = Result<{ id: string }, SuggestionRefusal>;

/** Puts other words for one section before the editors. */
export function suggest(actor: Actor, { proposalId, version, section, text, reason }: SuggestInput, now: Date): Promise<Done> {
  return inTransaction(async (tx) => {
    await lock(tx, { proposals: [proposalId] });
    const standing = await getStanding(proposalId, tx);
    const base = standing && (await getVersion(proposalId, version, tx));
    if (!standing || !base) return refuse('proposalGone');
    const silence = findSilence(standing, now);
    if (silence) return { ok: false, ...silence };
    const site = siteOf(section);
    if (site && (await tx.site.count({ where: { id: site } })) === 0) return refuse('sectionGone');
    if (textOf(contentOf(base), section) === text) return refuse('nothingNew');
    const data = { proposalId, authorId: actor.id, section, baseVersion: version, text, reason, at: now };
    return succeed(await tx.proposalSuggestion.create({ data, select: { id: true } }));
  });
}

type Work = { tx: Transaction; standing: Standing; suggestion: { id: string; authorId: string; section: SectionName; baseVersion: number; text: string } };

/** An open suggestion with its proposal's row locked: of two who answer at once the second hears that it is answered. */
async function answer(suggestionId: string, work: (given: Work) => Promise<Done>): Promise<Done> {
  const known = await database().proposalSuggestion.findUnique({ where: { id: suggestionId }, select: { proposalId: true } });
  if (!known) return refuse('suggestionGone');
  return inTransaction(async (tx) => {
    await lock(tx, { proposals: [known.proposalId] });
    const [standing, row] = [await getStanding(known.proposalId, tx), await tx.proposalSuggestion.findUniqueOrThrow({ where: { id: suggestionId } })];
    if (!standing) return refuse('proposalGone');
    if (row.state !== 'open') return refuse('answered');
    return work({ tx, standing, suggestion: { ...row, section: row.section as SectionName } });
  });
}

/** Takes the words in as the next version, with the suggester named. Words that changed meanwhile are shown first. */
export function acceptSuggestion(actor: Actor, { suggestionId, seen }: AcceptSuggestionInput, now: Date): Promise<Done> {
  return answer(suggestionId, async ({ tx, standing, suggestion }) => {
    if (!isEditor(actor, standing)) return refuse('notEditor');
    if (!isStillWritten(standing)) return refuse('locked');
    const { section, text, authorId, baseVersion } = suggestion;
    const base = contentOf((await getVersion(standing.id, baseVersion, tx))!);
    const content = contentOf((await getVersion(standing.id, standing.version, tx))!);
    const current = textOf(content, section);
    if (current !== textOf(base, section) && current !== text && seen !== standing.version) {
      return { ok: false, reason: 'textChanged', params: { version: standing.version }, current };
    }
    const made = await writeVersion(tx, { standing, content: withText(content, section, text), writerId: actor.id, creditedId: authorId, now });
    const data = { state: 'accepted' as const, answeredById: actor.id, answeredAt: now, madeVersion: made };
    await tx.proposalSuggestion.update({ where: { id: suggestionId }, data, select: { id: true } });
    await recordAudit(tx, { actor, action: 'proposalChanged', subjectKind: 'proposal', subjectId: standing.id, details: { version: made }, now });
    await tellSuggester(tx, { actor, standing, authorId, now });
    return succeed({ id: suggestionId });
  });
}

export function declineSuggestion(actor: Actor, input: DeclineSuggestionInput, now: Date): Promise<Done> {
  return answer(input.suggestionId, async ({ tx, standing, suggestion }) => {
    if (!isEditor(actor, standing)) return refuse('notEditor');
    const data = { state: 'declined' as const, answeredById: actor.id, answeredAt: now, answer: input.answer };
    await tx.proposalSuggestion.update({ where: { id: input.suggestionId }, data, select: { id: true } });
    await tellSuggester(tx, { actor, standing, authorId: suggestion.authorId, reason: input.answer, now });
    return succeed({ id: input.suggestionId });
  });
}

export function withdrawSuggestion(actor: Actor, { suggestionId }: WithdrawSuggestionInput, _now: Date): Promise<Done> {
  return answer(suggestionId, async ({ tx, suggestion }) => {
    if (suggestion.authorId !== actor.id) return refuse('notOwn');
    await tx.proposalSuggestion.update({ where: { id: suggestionId }, data: { state: 'withdrawn' }, select: { id: true } });
    return succeed({ id: suggestionId });
  });
}

async function tellSuggester(
  tx: Transaction,
  { actor, standing, authorId, reason, now }: { actor: Actor; standing: Standing; authorId: string; reason?: string; now: Date },
): Promise<void> {
  if (authorId === actor.id) return;
  const told = { employeeId: authorId, link: `/proposals/${standing.id}#suggestions`, now };
  const params = { by: actor.name, title: standing.title };
  if (reason === undefined) await notify(tx, { ...told, kind: 'suggestionAccepted', params });
  else await notify(tx, { ...told, kind: 'suggestionDeclined', params: { ...params, reason } });
}
