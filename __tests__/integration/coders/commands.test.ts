import { grantCoding, revokeCoding } from '@/lib/coders/commands';
import { listCoders } from '@/lib/coders/queries';
import { addMemo, removeMemo } from '@/lib/memos/commands';
import { listMemos } from '@/lib/memos/queries';
import { isCoder } from '@/lib/platform/auth/access';
import { loadActor } from '@/lib/platform/auth/actor';
import { disconnect } from '@/lib/platform/db/client';
import { removeView, saveView } from '@/lib/saved-views/commands';
import { listSavedViews } from '@/lib/saved-views/queries';
import { at } from '@/prisma/seed/factories-organisation';
import { makeCodingProject, markWords, must, type CodingProject } from '../../support/coding';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = at('2027-04-06', '09:00');
let given: CodingProject;
beforeEach(async () => {
  await resetDatabase();
  given = await makeCodingProject(now);
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('the right is given and taken by the lead, counts from the next request on, and is logged', async () => {
  const employeeId = given.outsider.id;
  expect(await grantCoding(given.coder, { employeeId }, now)).toMatchObject({ reason: 'notLead' });
  await must(grantCoding(given.lead, { employeeId }, now));
  expect(isCoder((await loadActor(employeeId))!)).toBe(true);
  expect(await listCoders(given.projectId)).toHaveLength(2);
  await must(revokeCoding(given.lead, { employeeId }, now));
  expect(isCoder((await loadActor(employeeId))!)).toBe(false);
  expect(await sql("SELECT action FROM audit_entries WHERE action LIKE 'coding%' ORDER BY action")).toEqual([{ action: 'codingGranted' }, { action: 'codingRevoked' }]);
});

test('the right ends with the project', async () => {
  await sql('UPDATE projects SET current = false');
  expect(isCoder((await loadActor(given.coder.id))!)).toBe(false);
});

test('notes are kept on passages and themes, and taken back by who wrote them alone', async () => {
  const { marks } = await markWords(given.coder, { observationId: given.observationId, words: 'Hun ventede', themeId: given.themes[0]!.id, now });
  const passageId = marks[0]!.id;
  const memo = await must(addMemo(given.coder, { about: 'passage', aboutId: passageId, text: 'Se efter i Viby.' }, now));
  await must(addMemo(given.lead, { about: 'theme', aboutId: given.themes[0]!.id, text: 'Skal måske deles.' }, now));
  expect(await addMemo(given.outsider, { about: 'passage', aboutId: passageId, text: 'x' }, now)).toMatchObject({ reason: 'notCoder' });
  expect(await addMemo(given.coder, { about: 'theme', aboutId: passageId, text: 'x' }, now)).toMatchObject({ reason: 'aboutGone' });
  expect(await listMemos(given.coder, { passageId })).toMatchObject([{ text: 'Se efter i Viby.', own: true }]);
  expect(await removeMemo(given.lead, { memoId: memo.id }, now)).toMatchObject({ reason: 'notOwn' });
  await must(removeMemo(given.coder, { memoId: memo.id }, now));
  expect(await listMemos(given.coder, { passageId })).toEqual([]);
});

test('a view is saved once under its name, and forgotten by its owner or the lead', async () => {
  const view = await must(saveView(given.coder, { name: 'Efter enhed', query: '?rows=theme&columns=unit' }, now));
  expect(await must(saveView(given.coder, { name: 'Efter enhed', query: '?rows=theme&columns=unit' }, now))).toEqual(view);
  expect(await saveView(given.lead, { name: 'Efter enhed', query: '' }, now)).toMatchObject({ reason: 'nameTaken' });
  expect(await listSavedViews(given.lead)).toMatchObject([{ name: 'Efter enhed', own: false }]);
  expect(await removeView(given.outsider, { viewId: view.id }, now)).toMatchObject({ reason: 'notOwn' });
  await must(removeView(given.lead, { viewId: view.id }, now));
  expect(await listSavedViews(given.lead)).toEqual([]);
});
