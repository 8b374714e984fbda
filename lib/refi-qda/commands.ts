import 'server-only';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { messages } from '@/messages';
import { letLeave, type LeavingFile, type LeavingRefusal, type Prepared } from '../exports/leaving/commands';
import { makeNameFinder } from '../exports/naming/rules';
import { hasCprNumber } from '../exports/rules';
import { readExportRows } from '../exports/rows/queries';
import { MOST_SUSPECTS } from '../exports/schema';
import type { Survey } from '../exports/types';
import { everything } from '../observation-search/schema';
import { findCprNumbers } from '../platform/cpr';
import { textFields } from '../observations/types';
import type { Actor } from '../platform/auth/types';
import type { Snapshot } from '../platform/db/snapshot';
import type { Locale } from '../platform/format';
import type { Result } from '../platform/result';
import { packZip, type ZipPart } from '../platform/zip';
import { codebookXml } from './codebook/rules';
import { projectXml, textParts, type QdaReading } from './parts/rules';
import { listStaffNames, readFrame } from './queries';
import { readCases, readMarkLines, readSources, readTexts } from './rows/queries';
import type { QdaFrame, QdaWords } from './types';
import { qdaWords } from './words/rules';

export type ResearchInput = { format: 'qdpx' | 'qdc'; named: boolean; reason: string; locale: Locale };

/** The project for programs of qualitative analysis, or its codebook alone, as REFI-QDA 1.5 has it. */
export function exportResearch(actor: Actor, input: ResearchInput, now: Date): Promise<Result<LeavingFile, LeavingRefusal>> {
  const { format, reason, locale } = input;
  const named = input.named && format === 'qdpx';
  const words = qdaWords(messages[locale]);
  const { fileNames } = messages[locale].exports;
  const prepare = async (snapshot: Snapshot): Promise<Prepared> => {
    const frame = (await readFrame(snapshot, { named, locale }))!;
    return format === 'qdc' ? prepareCodebook(frame, words) : prepareProject(snapshot, frame, words, named);
  };
  return letLeave(actor, { kind: format === 'qdc' ? 'codebook' : 'research', format, named, reason, fileName: fileNames[format], prepare }, now);
}

function prepareCodebook({ themes }: QdaFrame, words: QdaWords): Prepared {
  const xml = codebookXml(themes, words.examples);
  const suspects = themes.filter(({ name, definition, examples }) => findCprNumbers(`${name} ${definition} ${examples}`).length > 0).length;
  const survey = { rows: themes.length, hash: createHash('sha256').update(xml).digest('hex'), suspects: { ids: [], count: suspects } };
  return { survey, write: () => Readable.from([Buffer.from(xml)], { objectMode: false }) };
}

async function prepareProject(snapshot: Snapshot, frame: QdaFrame, words: QdaWords, named: boolean): Promise<Prepared> {
  const reading: QdaReading = { cases: () => readCases(snapshot, named), sources: () => readSources(snapshot, named), texts: () => readTexts(snapshot) };
  const survey = await surveyProject(snapshot, frame);
  return { survey, write: () => packZip(projectParts(frame, words, reading)) };
}

/** Rows are what the files are made of, so their hash is the files', whatever the language and the names. */
async function surveyProject(snapshot: Snapshot, frame: QdaFrame): Promise<Survey> {
  const hash = createHash('sha256').update(JSON.stringify({ ...frame, people: frame.people.map(({ key }) => key), questions: frame.questions.map(({ id }) => id) }));
  const namesSomebody = makeNameFinder(await listStaffNames(snapshot));
  const around = [frame.description, ...frame.memos.map(({ text }) => text), ...frame.themes.flatMap(({ definition, examples }) => [definition, examples])];
  const suspects: Survey['suspects'] = { ids: [], count: around.filter((text) => findCprNumbers(text).length > 0).length };
  let [rows, namedTexts] = [0, around.filter(namesSomebody).length];
  for await (const batch of readExportRows(snapshot, everything, false)) {
    rows += batch.length;
    for (const row of batch) {
      const { author: _name, ...content } = row;
      hash.update(JSON.stringify(content));
      if (textFields.some((field) => row[field] !== '' && namesSomebody(row[field]))) namedTexts += 1;
      if (!hasCprNumber(row)) continue;
      suspects.count += 1;
      if (suspects.ids.length < MOST_SUSPECTS) suspects.ids.push(row.id);
    }
  }
  for await (const lines of readMarkLines(snapshot)) hash.update(lines);
  return { rows, hash: hash.digest('hex'), suspects, namedTexts };
}

async function* projectParts(frame: QdaFrame, words: QdaWords, reading: QdaReading): AsyncGenerator<ZipPart> {
  yield { path: 'project.qde', body: encoded(projectXml(frame, words, reading)) };
  for await (const { path, text } of textParts(frame, words, reading)) yield { path, body: Buffer.from(text) };
}

async function* encoded(chunks: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
