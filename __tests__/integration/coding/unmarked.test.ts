import { findUnmarked } from '@/lib/similar-passages/unmarked/queries';
import { database, disconnect } from '@/lib/platform/db/client';
import { makeObservation } from '@/prisma/seed/factories';
import { makeCodingProject, markWords, type CodingProject } from '../../support/coding';
import { closeDatabase, resetDatabase } from '../../support/database';

const now = new Date('2027-04-02T08:00:00Z');
const asked = 'En kvinde ventede på hjælp til Digital Post ved skranken.';
let given: CodingProject;
const keep = async (facts: string, rest = {}) => (await makeObservation(database(), { projectId: given.projectId, authorId: given.outsider.id, facts, ...rest })).id;
const found = async (exceptId: string | null = null) => (await findUnmarked(asked, exceptId)).map(({ observationId, text }) => [observationId, text]);

beforeEach(async () => {
  await resetDatabase();
  given = await makeCodingProject(now);
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

test('sentences that read alike are found one by one, until somebody marks them', async () => {
  const text = '👋🏽 Det regnede. To kvinder ventede på hjælp til Digital Post. Så lukkede vi.';
  const id = await keep(text);
  await keep('En kvinde ventede på hjælp til Digital Post.', { state: 'draft' });
  const other = await keep('En mand ventede længe på Digital Post. Bilen holdt ved rådhuset.');
  const second = [other, 'En mand ventede længe på Digital Post.'];
  expect((await found()).slice(0, 2)).toEqual([[id, 'To kvinder ventede på hjælp til Digital Post.'], second]);
  // One's own text is no news, and a mark anywhere in the sentence is enough.
  expect((await found(id))[0]).toEqual(second);
  await markWords(given.coder, { observationId: id, words: 'Digital Post', themeId: given.themes[0]!.id, now, text });
  expect((await found())[0]).toEqual(second);
  expect((await found()).map(([observation]) => observation)).not.toContain(id);
});

test.each(["'); DROP TABLE observations; --", "a' | b & !c", '\\', ':*', '😀', 'og', '   '])('hostile text finds nothing bad: %j', async (text) => {
  await expect(findUnmarked(text, null)).resolves.toBeInstanceOf(Array);
});
