import 'server-only';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { headingXml, rowXml, sheetFrame, stylesOf, workbookParts } from './xlsx-parts';
import type { Sheet } from './types';

async function* sheetXml({ columns, rowCount, batches }: Sheet): AsyncGenerator<Buffer> {
  const { before, after } = sheetFrame(columns, rowCount);
  const styles = stylesOf(columns);
  let row = 1;
  yield Buffer.from(before + headingXml(columns));
  for await (const batch of batches) {
    yield Buffer.from(batch.map((cells) => rowXml(cells, (row += 1), styles)).join(''));
  }
  yield Buffer.from(after);
}

/**
 * A workbook as a stream of bytes, in memory no more than a batch of rows whatever their number. A failing batch ends
 * the stream with its error; a reader who leaves early ends the batches.
 */
export function writeXlsx(sheets: Sheet[]): Readable {
  const zip = new ZipFile();
  // The same parts give the same bytes: the time an export was made stands inside it, not in the packing.
  const options = { mtime: new Date(Date.UTC(2000, 0, 1)), forceDosTimestamp: true, compressionLevel: 4 };
  for (const [path, xml] of Object.entries(workbookParts(sheets.map(({ name }) => name)))) {
    zip.addBuffer(Buffer.from(xml), path, options);
  }
  const output = zip.outputStream as Readable;
  const sources = sheets.map((sheet) => Readable.from(sheetXml(sheet), { objectMode: false }));
  sources.forEach((source, index) => {
    source.on('error', (error) => output.destroy(error));
    zip.addReadStream(source, `xl/worksheets/sheet${index + 1}.xml`, options);
  });
  zip.on('error', (error: Error) => output.destroy(error));
  output.on('close', () => sources.forEach((source) => source.destroy()));
  zip.end();
  return output;
}
