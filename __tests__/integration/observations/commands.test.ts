import { randomUUID } from 'node:crypto';
import { correctObservation, saveDraft, submitObservation } from '@/lib/observations/commands';
import { getCorrectable, getObservation } from '@/lib/observations/queries';
import { observationSchema, type ObservationInput } from '@/lib/observations/schema';
import { loadActor } from '@/lib/platform/auth/actor';
import type { Actor } from '@/lib/platform/auth/types';
import { database, disconnect } from '@/lib/platform/db/client';
import { addQuestion, retireQuestion } from '@/lib/questions/commands';
import { listQuestionRows } from '@/lib/questions/queries';
import { makeOpening, makeProject, makeRound, makeVisit } from '@/prisma/seed/factories';
import { at, makeEmployee } from '@/prisma/seed/factories-organisation';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = at('2027-03-30', '13:00');
const later = at('2027-03-30', '13:05');
let guest: Actor;
let host: Actor;
let lead: Actor;
let visitId: string;
let projectId: string;

const actorOf = async ({ id }: { id: string }) => (await loadActor(id))!;

beforeEach(async () => {
  await resetDatabase();
  const db = database();
  projectId = (await makeProject(db, { current: true })).id;
  const round = await makeRound(db, { projectId });
  const opening = await makeOpening(db, { roundId: round.id });
  const visit = await makeVisit(db, { openingId: opening.id });
  visitId = visit.id;
  guest = await actorOf({ id: visit.visitorId });
  host = await actorOf({ id: opening.hostId });
  lead = await actorOf(await makeEmployee(db, { roles: ['lead'] }));
});

afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

const form = (part: Record<string, unknown> = {}): ObservationInput =>
  observationSchema.parse({
    ...{ clientKey: randomUUID(), origin: 'visit', visitId, day: '2027-03-30', time: '10:15', role: 'guest' },
    ...{ facts: 'En borger ventede 20 minutter.', errands: ['mitId'] },
    ...part,
  });

async function must<Value>(answer: Promise<{ ok: true; value: Value } | { ok: false; reason: string }>): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.value;
}
const rows = () => sql<{ facts: string; state: string; version: number }>('SELECT facts, state::text, version FROM observations');

describe('a draft', () => {
  it('is one row however often, and however much at once, its first save is sent', async () => {
    const input = form({ later: 'on', facts: 'Kø' });
    const receipts = await Promise.all(Array.from({ length: 8 }, () => must(saveDraft(guest, input, now))));
    expect(new Set(receipts.map(({ id, version }) => `${id} ${version}`)).size).toBe(1);
    expect(await rows()).toEqual([{ facts: 'Kø', state: 'draft', version: 1 }]);
  });

  it('takes unit and site from the visit, whatever the form says', async () => {
    const { id } = await must(saveDraft(guest, form({ later: 'on', unitId: guest.unitId, siteId: guest.siteId }), now));
    const [row] = await sql('SELECT unit_id, site_id FROM observations WHERE id = $1', [id]);
    expect(row).toEqual({ unit_id: host.unitId, site_id: host.siteId });
  });

  it('that was changed elsewhere is not written over', async () => {
    const input = form({ later: 'on' });
    const first = await must(saveDraft(guest, input, now));
    await must(saveDraft(guest, { ...input, version: first.version, facts: 'Fra telefonen' }, now));
    const lost = await saveDraft(guest, { ...input, version: first.version, facts: 'Fra computeren' }, later);
    expect(lost).toEqual({ ok: false, reason: 'versionConflict' });
    expect(await rows()).toMatchObject([{ facts: 'Fra telefonen' }]);
  });

  it('of two saved at once on one version keeps the one it acknowledged', async () => {
    const input = form({ later: 'on' });
    const { version } = await must(saveDraft(guest, input, now));
    const both = await Promise.all(['Den ene', 'Den anden'].map((facts) => saveDraft(guest, { ...input, version, facts }, later)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const kept = both[0]!.ok ? 'Den ene' : 'Den anden';
    expect(await rows()).toMatchObject([{ facts: kept, version: 2 }]);
  });

  it('is nobody else’s: another person’s key is their own', async () => {
    const input = form({ later: 'on' });
    const { id } = await must(saveDraft(guest, input, now));
    expect(await saveDraft(host, { ...input, writerId: guest.id }, now)).toMatchObject({ reason: 'otherWriter' });
    await must(saveDraft(host, { ...input, facts: 'Værtens' }, now));
    expect(await rows()).toHaveLength(2);
    expect(await getObservation(host, id)).toBeNull();
    expect(await getObservation(lead, id)).toBeNull();
  });

  it('is refused about a visit that is somebody else’s or called off, but one begun may be gone on with', async () => {
    expect(await saveDraft(lead, form({ later: 'on' }), now)).toMatchObject({ reason: 'originGone' });
    const input = form({ later: 'on' });
    const { version } = await must(saveDraft(guest, input, now));
    await sql("UPDATE visits SET state = 'cancelled', seat = NULL, ended_at = now()");
    expect(await saveDraft(guest, form({ later: 'on' }), now)).toMatchObject({ reason: 'originGone' });
    await must(saveDraft(guest, { ...input, version, facts: 'Videre' }, later));
    expect(await saveDraft(guest, form({ later: 'on', origin: 'everyday', visitId: '', unitId: randomUUID() }), now)).toMatchObject({
      reason: 'unknownPlace',
    });
  });
});

describe('handing in', () => {
  it('happens once, with one receipt for all who sent it, from a draft as from nothing', async () => {
    const input = form();
    const receipts = await Promise.all(Array.from({ length: 6 }, () => must(submitObservation(guest, input, now))));
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect(await rows()).toEqual([{ facts: input.facts, state: 'submitted', version: 1 }]);
    expect(await submitObservation(guest, { ...input, facts: 'Andet' }, later)).toMatchObject({ reason: 'alreadySubmitted' });
    expect(await saveDraft(guest, { ...input, facts: 'Andet' }, later)).toMatchObject({ reason: 'alreadySubmitted' });
  });
});

describe('correcting', () => {
  it('keeps what it said before, and tells a second editor', async () => {
    const input = form();
    const { id, version } = await must(submitObservation(guest, input, now));
    await must(correctObservation(guest, { ...input, version, facts: 'Rettet', errands: [] }, later));
    expect(await correctObservation(guest, { ...input, version, facts: 'For sent' }, later)).toMatchObject({ reason: 'versionConflict' });
    const view = await getObservation(guest, id);
    expect(view).toMatchObject({ content: { facts: 'Rettet', errands: [] }, correctedAt: later });
    expect(view?.earlier).toMatchObject([{ version, replacedAt: later, content: { facts: input.facts, errands: ['mitId'] } }]);
    await expect(sql('DELETE FROM observation_versions')).rejects.toThrow('history');
  });

  it('is over after fourteen days, and nobody else’s to do', async () => {
    const input = form();
    const { id, version } = await must(submitObservation(guest, input, now));
    const last = at('2027-04-13', '23:59');
    const over = at('2027-04-14', '00:00');
    expect(await correctObservation(guest, { ...input, version, facts: 'Ny' }, over)).toMatchObject({ reason: 'correctionOver' });
    expect(await getCorrectable(guest, id, over)).toBeNull();
    expect(await getCorrectable(lead, id, now)).toBeNull();
    expect(await correctObservation(lead, { ...input, version, facts: 'Ny' }, later)).toMatchObject({ reason: 'originGone' });
    expect((await correctObservation(guest, { ...input, version, facts: 'Ny' }, last)).ok).toBe(true);
  });
});

describe('the two sides of a visit', () => {
  it('read each other only after handing in their own; the lead reads both', async () => {
    const theirs = await must(submitObservation(host, form({ role: 'host', facts: 'Værtens side' }), now));
    expect(await getObservation(guest, theirs.id)).toBeNull();
    const draft = await must(saveDraft(guest, form({ later: 'on' }), now));
    expect(await getObservation(guest, theirs.id)).toBeNull();
    expect((await getObservation(guest, draft.id))?.otherSide).toEqual({ state: 'locked', lines: [] });

    const own = await must(submitObservation(guest, form(), now));
    expect((await getObservation(guest, theirs.id))?.content.facts).toBe('Værtens side');
    expect((await getObservation(guest, own.id))?.otherSide).toMatchObject({ state: 'open', lines: [{ id: theirs.id, author: host.name }] });
    expect((await getObservation(host, own.id))?.own).toBe(false);
    expect(await getObservation(lead, own.id)).not.toBeNull();
    expect(await getObservation(await actorOf(await makeEmployee(database())), own.id)).toBeNull();
  });
});

describe('the lead’s own questions', () => {
  it('are answered, kept with the question when it is retired, and kept apart from other projects’', async () => {
    const question = await must(addQuestion(lead, { kind: 'choice', textDa: 'Var der kø?', textEn: '', options: ['Ja', 'Nej'] }, now));
    expect(await addQuestion(guest, { kind: 'text', textDa: 'Mit', textEn: '', options: [] }, now)).toMatchObject({ reason: 'notLead' });
    const strange = randomUUID();
    const input = form({ answers: { [question.id]: ['Ja', 'Måske'], [strange]: 'x' } });
    const { id } = await must(submitObservation(guest, input, now));
    await must(retireQuestion(lead, { questionId: question.id }, later));
    await must(retireQuestion(lead, { questionId: question.id }, later));
    expect((await getObservation(guest, id))?.content.answers).toEqual([{ questionId: question.id, text: '', choices: ['Ja'] }]);
    expect(await listQuestionRows(projectId)).toMatchObject([{ textEn: 'Var der kø?', retired: true, answers: 1 }]);
    expect(await sql('SELECT action FROM audit_entries ORDER BY at')).toEqual([{ action: 'questionAdded' }, { action: 'questionRetired' }]);
  });
});
