import { buffer } from 'node:stream/consumers';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import PDFParser from 'pdf2json';
import { database, disconnect } from '@/lib/platform/db/client';
import { exportReport } from '@/lib/report/commands';
import { makeProposal } from '@/lib/proposals/commands';
import { makeProposalSchema } from '@/lib/proposals/schema';
import { decideProposal, moveProposal } from '@/lib/proposals/states/commands';
import { makeEmployee } from '@/prisma/seed/factories-organisation';
import { makeCodingProject, markWords, must, type CodingProject } from '../../support/coding';
import { makeHearing, words } from '../../support/proposals';
import { closeDatabase, resetDatabase, sql } from '../../support/database';

const now = new Date('2027-04-02T08:00:00Z');
const later = new Date('2027-05-02T08:00:00Z');
let project: CodingProject;

beforeAll(async () => {
  await resetDatabase();
  project = await makeCodingProject(now);
  const { lead, coder, projectId, observationId, themes } = project;
  await markWords(coder, { observationId, words: 'ventede i 20 minutter', themeId: themes[0]!.id, now });
  await markWords(lead, { observationId, words: 'Så gik hun igen.', themeId: themes[1]!.id, now });
  const passages = await database().passage.findMany({ orderBy: { fromChar: 'asc' } });
  const stamp = { changedAt: now, changedById: lead.id, stateAt: now, stateById: lead.id, createdAt: now };
  await database().finding.create({ data: { projectId, number: 1, statement: 'Borgere går igen, når de venter på hjælp 👋🏽', questions: 'Hvor ofte?', state: 'settled', ...stamp,
    passages: { create: passages.map(({ id: passageId }, index) => ({ passageId, side: index === 0 ? 'supports' : 'contradicts', addedById: lead.id, addedAt: now })) } } });
});
afterAll(async () => {
  await disconnect();
  await closeDatabase();
});

async function take(format: 'docx' | 'pdf', at = now, locale: 'da' | 'en' = 'da') {
  const file = await must(exportReport(project.lead, { format, locale }, at));
  return { ...file, bytes: await buffer(file.body) };
}

const textOfPdf = (bytes: Buffer) =>
  new Promise<string>((resolve, reject) => {
    const parser = new PDFParser(null, true);
    parser.on('pdfParser_dataError', (error) => reject(new Error(String(error))));
    parser.on('pdfParser_dataReady', () => resolve(parser.getRawTextContent()));
    parser.parseBuffer(bytes);
  });

test('Word: headings, contents, language, the evidence in real footnotes, heading rows', async () => {
  const { bytes, fileName } = await take('docx');
  expect(fileName).toMatch(/^rapport-2027-04-02-[0-9a-f]{8}\.docx$/);
  const { value: html } = await mammoth.convertToHtml({ buffer: bytes });
  for (const heading of ['Kommissoriet', 'Fund', 'Løsningsforslag', 'Bilag: metode og tal']) expect(html).toMatch(new RegExp(`<h1>(<a[^>]*></a>)*${heading}</h1>`));
  expect(html).toContain('Borgere går igen, når de venter på hjælp 👋🏽');
  expect(html).toMatch(/id="footnote-1"[\s\S]*ventede i 20 minutter/);
  expect(html).toMatch(/id="footnote-2"[\s\S]*Taler imod[\s\S]*Så gik hun igen/);
  expect(html).toContain('<thead>');
  const zip = await JSZip.loadAsync(bytes);
  const [document, footnotes] = await Promise.all(['word/document.xml', 'word/footnotes.xml'].map((path) => zip.file(path)!.async('string')));
  expect(document).toContain('TOC \\h');
  expect(document!.match(/<w:footnoteReference /g)).toHaveLength(2);
  expect(footnotes).toContain('ventede i 20 minutter');
  expect(await zip.file('word/styles.xml')!.async('string')).toContain('da-DK');
});

test('PDF: title, language, contents and evidence, read by another program', async () => {
  const { bytes } = await take('pdf');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.toString('latin1')).toContain('/Lang (da-DK)');
  const text = await textOfPdf(bytes);
  for (const words of ['Indhold', 'Kommissoriet', 'Borgere går igen, når de venter på hjælp', 'Belæg', 'ventede i 20 minutter', 'Taler imod']) expect(text).toContain(words);
});

test.each(['docx', 'pdf'] as const)('%s: nobody is named, few people are not counted, and the same state gives the same bytes', async (format) => {
  const first = await take(format);
  const again = await take(format, later);
  expect(again.contentHash).toBe(first.contentHash);
  expect(again.bytes.equals(first.bytes)).toBe(true);
  if (format === 'docx') {
    const { value } = await mammoth.extractRawText({ buffer: first.bytes });
    for (const { name } of [project.lead, project.coder, project.outsider]) expect(value).not.toContain(name);
    expect(value).toContain('færre end 5 personer');
  }
});

test('proposals that were heard: who objected is not told but why is, where five did; variants, decision and names stand in both files', async () => {
  const { lead, outsider, projectId } = project;
  const db = database();
  const heard = await makeHearing(outsider, lead, now);
  const few = await makeHearing(outsider, lead, now);
  const variant = await must(makeProposal(outsider, makeProposalSchema.parse({ ...words, title: 'Vært på skift', variantOfId: heard }), now));
  await must(moveProposal(lead, { proposalId: variant.id, from: 'idea', to: 'draft', reason: '' }, now));
  await must(makeProposal(outsider, makeProposalSchema.parse({ ...words, title: 'Kun en tanke', variantOfId: heard }), now));
  const people = await Promise.all(Array.from({ length: 6 }, () => makeEmployee(db)));
  const voices = (proposalId: string, some: typeof people, reason: string) =>
    some.map(({ id: employeeId }, index) => ({ proposalId, employeeId, stance: 'object' as const, reason: `${reason} ${index + 1}`, version: 1, at: now }));
  await db.proposalVoice.createMany({ data: [...voices(heard, people.slice(0, 5), 'Vi mangler timer nummer'), ...voices(few, people.slice(0, 3), 'Kun tre siger')] });
  await db.proposalVoice.create({ data: { proposalId: heard, employeeId: people[5]!.id, stance: 'support', version: 1, at: now } });
  for (const proposalId of [heard, few]) await must(moveProposal(lead, { proposalId, from: 'hearing', to: 'recommended', reason: '' }, later));
  const decision = { outcome: 'adopted', decidedBy: 'Kultur- og Idrætsudvalget', decidedOn: '2027-04-30', reason: 'Det virker i Jyllinge.' } as const;
  await must(decideProposal(lead, { proposalId: heard, from: 'recommended', ...decision }, later));
  await db.namePoll.create({
    data: {
      ...{ projectId, closesOn: new Date('2027-04-30'), openedAt: now, closedAt: later },
      suggestions: { create: [['Medborgerhuset', 5], ['Samlingsstedet', 2]].map(([name, votes]) => ({ name: String(name), key: String(name).toLowerCase(), reason: '', byId: outsider.id, suggestedAt: now, approvals: { create: people.slice(0, Number(votes)).map(({ id: voterId }) => ({ voterId, givenAt: now })) } })) },
    },
  });
  const said = ['Fælles vært', 'Vi mangler timer nummer 1', 'Vi mangler timer nummer 5', 'Støtter: færre end 5 personer. Indvender: 5 personer.', 'Indvender: færre end 5 personer.', 'Vært på skift', 'Kultur- og Idrætsudvalget', 'Det virker i Jyllinge.', 'Medborgerhuset', 'Samlingsstedet', 'Afstemningen er slut.'];
  const word = (await mammoth.extractRawText({ buffer: (await take('docx', later)).bytes })).value;
  const print = await textOfPdf((await take('pdf', later)).bytes);
  for (const text of [word, print].map((read) => read.replace(/\s+/g, ' '))) {
    for (const words_ of said) expect(text).toContain(words_);
    // An idea is not told, also not as a variant; nor what three said, nor who anybody is.
    for (const kept of ['Kun en tanke', 'Kun tre siger', ...people.map(({ name }) => name)]) expect(text).not.toContain(kept);
    expect(text.indexOf('Medborgerhuset')).toBeLessThan(text.indexOf('Samlingsstedet'));
  }
  // Under the finding it backs, and before the proposals.
  expect(print.indexOf('ventede i 20 minutter')).toBeLessThan(print.lastIndexOf('Løsningsforslag'));
});

test('in English as well; a CPR number stops it; who took it is written down', async () => {
  const { value } = await mammoth.extractRawText({ buffer: (await take('docx', now, 'en')).bytes });
  expect(value).toContain('Appendix: method and figures');
  expect(await database().exportRecord.findFirst({ where: { kind: 'report' }, orderBy: { id: 'desc' } })).toMatchObject({ format: 'docx', actorId: project.lead.id, named: false });
  await sql("UPDATE findings SET questions = 'Spørg 010190-1234'");
  expect(await exportReport(project.lead, { format: 'pdf', locale: 'da' }, now)).toMatchObject({ ok: false, reason: 'cprFound' });
});
