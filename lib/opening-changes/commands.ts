import 'server-only';
import { noteApprovers } from '../approval-requests/commands';
import { recordAudit } from '../audit/commands';
import { moveCommitments } from '../commitments/commands';
import { canHostAs, canManageOpening } from '../openings/access';
import { decideHosting } from '../openings/rules';
import type { Actor } from '../platform/auth/types';
import { database, type Reader, type Transaction } from '../platform/db/client';
import { refuse, succeed, type Result } from '../platform/result';
import { carryVisitors } from '../visits/changes/commands';
import { busy, decideUnderLocks } from '../visits/locking/commands';
import { moveUp } from '../visits/queue/commands';
import { previewChange, type ChangeCase } from './queries';
import { decideTerms, decideTouching, movesAnybody } from './rules';
import type { ReviseInput } from './schema';
import { tellOfChange } from './telling/commands';
import type { ChangeRefusal, OpeningTerms } from './types';

export type Revised = Result<{ openingId: string }, ChangeRefusal>;

/**
 * Changes an opening and carries its visitors along. When that reaches anybody, nothing is written until the actor has
 * seen whom and posts the preview's fingerprint back; who has signed up meanwhile is asked about anew.
 */
export async function reviseOpening(actor: Actor, input: ReviseInput, now: Date): Promise<Revised> {
  const terms = termsOf(input);
  const load = async (reader: Reader) => {
    const found = await previewChange(reader, input.openingId, terms, now);
    return { found, locks: found?.locks ?? {} };
  };
  const early = (await load(database())).found;
  const hopeless = early ? decide(actor, input, terms, early, now) : refuse('openingGone');
  if (hopeless) return hopeless;
  const outcome = await decideUnderLocks(load, async (tx, { found }): Promise<Revised> => {
    if (!found) return refuse('openingGone');
    return decide(actor, input, terms, found, now) ?? revise(tx, actor, terms, found, now);
  }, { known: early?.locks });
  return outcome === busy ? refuse('busy') : outcome;
}

/** Everything that stands in the way, the question to the actor last; null when the change can be made. */
function decide(
  actor: Actor,
  input: ReviseInput,
  terms: OpeningTerms,
  { standing, hosting, preview }: ChangeCase,
  now: Date,
): Extract<Revised, { ok: false }> | null {
  if (!canManageOpening(actor, standing)) return refuse('notYours');
  const untouchable = decideTouching(standing, input.version, now);
  if (untouchable) return { ok: false, ...untouchable };
  // A host stays host of their own opening; handing it to a colleague is the lead's to arrange.
  if (!canHostAs(actor, terms.hostId)) return refuse('notYours');
  if (!hosting.ok) return hosting.reason === 'rowsRefused' ? refuse('openingGone') : hosting;
  const { host, facts } = hosting.value;
  const impossible = decideTerms(standing, terms, host);
  if (impossible) return { ok: false, ...impossible };
  if (movesAnybody(standing, terms) || terms.hostId !== standing.hostId) {
    const problems = decideHosting(terms, facts, now);
    if (problems.length > 0) return { ok: false, reason: 'timesRefused', problems };
  }
  const newHost = terms.hostId !== standing.hostId && terms.hostId !== actor.id;
  const asks = preview.touched.length > 0 || newHost;
  if (asks && input.confirmed !== preview.fingerprint) {
    return { ok: false, reason: 'confirmFirst', preview, again: Boolean(input.confirmed) };
  }
  return null;
}

async function revise(
  tx: Transaction,
  actor: Actor,
  terms: OpeningTerms,
  found: ChangeCase,
  now: Date,
): Promise<Revised> {
  const { standing, effects, queues, preview } = found;
  const openingId = effects.opening.id;
  const loses = new Set(preview.touched.filter(({ outcome }) => outcome === 'loses').map(({ visitId }) => visitId));
  const visitors = effects.visitors.map((visitor) => ({
    ...visitor,
    // Where nobody is moved, what would refuse a new visitor (a desk gone short since) takes no seat away.
    obstacles: loses.has(visitor.visitId) ? visitor.obstacles : [],
  }));
  const tellNewApprovers = await noteApprovers(tx, now);
  await carryVisitors(tx, { ...effects, visitors }, '', now);
  await moveCommitments(tx, { openingId }, { ...placeOf(terms), employeeId: terms.hostId });
  await tx.opening.update({
    where: { id: openingId },
    data: { ...terms, version: { increment: 1 } },
    select: { id: true },
  });
  await tellOfChange(tx, actor, { before: standing, effects, terms, preview }, now);
  await tellNewApprovers();
  await recordAudit(tx, {
    actor,
    action: 'openingChanged',
    subjectKind: 'opening',
    subjectId: openingId,
    details: {
      topic: terms.topic,
      before: standing.starts.toISOString(),
      after: terms.starts.toISOString(),
      told: preview.touched.length,
      lost: loses.size,
    },
    now,
  });
  await moveUp(tx, queues, now);
  return succeed({ openingId });
}

function placeOf({ starts, ends, siteId }: OpeningTerms) {
  return { starts, ends, siteId };
}

function termsOf(input: ReviseInput): OpeningTerms {
  const { hostId, siteId, starts, ends, seats, topic, programme, meetingPlace } = input;
  return { hostId, siteId, starts, ends, seats, topic, programme, meetingPlace };
}
