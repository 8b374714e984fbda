import { beginningXml, caseXml, endXml, noteXml, sourceXml } from '../project/rules';
import { joinText } from '../texts/rules';
import type { QdaCase, QdaFrame, QdaSource, QdaText, QdaWords } from '../types';
import { variablesOf } from '../variables/rules';

/** How the observations are read, each time from the first and no more of them than the part needs. */
export type QdaReading = { cases: () => AsyncIterable<QdaCase[]>; sources: () => AsyncIterable<QdaSource[]>; texts: () => AsyncIterable<QdaText[]> };

/** The project's XML, a batch of observations at a time, in the one order that the format knows. */
export async function* projectXml(frame: QdaFrame, words: QdaWords, { cases, sources }: QdaReading): AsyncGenerator<string> {
  const variables = variablesOf(frame.projectId, words, frame.questions);
  yield beginningXml(frame, words);
  yield* contained('Cases', cases(), (row) => caseXml(row, variables, words));
  yield* contained('Sources', sources(), (row) => sourceXml(row, frame, words));
  yield* contained('Notes', [frame.memos], (memo) => noteXml(memo, frame));
  yield endXml(frame);
}

/** The container around what comes in batches, and none around nothing. */
async function* contained<Item>(name: string, batches: AsyncIterable<Item[]> | Iterable<Item[]>, write: (item: Item) => string): AsyncGenerator<string> {
  let open = false;
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield `${open ? '' : `<${name}>`}${batch.map(write).join('')}`;
    open = true;
  }
  if (open) yield `</${name}>`;
}

/** The texts beside the XML, each by its path: observations, then memos. */
export async function* textParts(frame: QdaFrame, words: QdaWords, { texts }: QdaReading): AsyncGenerator<{ path: string; text: string }> {
  for await (const rows of texts()) {
    for (const row of rows) yield { path: `sources/${row.id}.txt`, text: joinText(row, words.headings).text };
  }
  for (const { id, text } of frame.memos) yield { path: `sources/${id}.txt`, text: text.replace(/\r\n?/g, '\n') };
}
